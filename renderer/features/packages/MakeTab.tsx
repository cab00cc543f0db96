import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { PackageKind } from '../../../electron/domain/package/packageModel';
import type { PackageOffer } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatBytes, formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { useNextSteps } from '../../lib/nextStep';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { UsbStick20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { SentUp } from '../../ui/ownReports/SentUp';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { WorkButton } from '../../ui/WorkButton';
import { OwnCode } from './OwnCode';
import { PackageProgress } from './PackageProgress';
import styles from './Packages.module.css';

const words = strings.packages.make;

export interface MakeTabProps {
  readonly kind: PackageKind;
  readonly directiveId: string | null;
  readonly asOf: LocalTime | null;
}

/** Making a package: what it will hold is said first, people only go along when ticked. */
export function MakeTab({ kind, directiveId, asOf }: MakeTabProps) {
  if (directiveId === null || asOf === null) return <NoCampaign />;
  return <Making kind={kind} directiveId={directiveId} asOf={asOf} />;
}

function NoCampaign() {
  const { enterDirective } = useNextSteps();
  const enter = (
    <WorkButton call="directives.save" size="small" onClick={enterDirective} data-testid="next-enterDirective">
      {strings.nextSteps.enterDirective}
    </WorkButton>
  );
  return (
    <Notice actions={enter} testId="package-no-campaign">
      {words.noCampaign} <ForWork>{words.noCampaignTodo}</ForWork>
    </Notice>
  );
}

interface MakingProps {
  readonly kind: PackageKind;
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

function Making({ kind, directiveId, asOf }: MakingProps) {
  const offer = useQuery('packages.offer', { directiveId, asOf });
  return (
    <>
      <Card title={kind === 'up' ? words.upTitle : words.downTitle} testId={`package-make-${kind}`}>
        <p className={styles.hint}>{kind === 'up' ? words.upHint(formatTime(asOf)) : words.downHint}</p>
        <QueryView query={offer}>
          {(data) => (
            <div className={styles.form}>
              {kind === 'up' ? <Coverage offer={data} /> : <Holds offer={data} />}
              <ForWork call="packages.save">
                <Form kind={kind} directiveId={directiveId} asOf={asOf} offer={data} />
              </ForWork>
            </div>
          )}
        </QueryView>
      </Card>
      <Card>
        <OwnCode />
      </Card>
    </>
  );
}

function Form({ kind, directiveId, asOf, offer }: MakingProps & { readonly offer: PackageOffer }) {
  const saving = useMutation('packages.save');
  const [withPersons, setWithPersons] = useState(false);
  const [attachments, setAttachments] = useState<ReadonlySet<string>>(new Set());
  const [paths, setPaths] = useState<readonly string[]>([]);
  const [password, setPassword] = useState('');
  const isEmpty = kind === 'up' && offer.reports === 0;
  const save = () =>
    saving.run({
      kind,
      directiveId,
      asOf,
      withPersons: kind === 'up' && withPersons,
      attachments: [...attachments],
      paths,
      password: password === '' ? null : password,
    });
  const addFiles = async () => {
    const reply = await call('shell.chooseAttachments', {});
    if (reply.ok) setPaths([...new Set([...paths, ...reply.value.paths])]);
  };
  const toggle = (sha256: string, isIn: boolean) => {
    const next = new Set(attachments);
    if (isIn) next.add(sha256);
    else next.delete(sha256);
    setAttachments(next);
  };
  return (
    <>
      {kind === 'up' && offer.persons + offer.personalReports > 0 && (
        <Field hint={words.personsHint}>
          <Checkbox
            checked={withPersons}
            onChange={(_, { checked }) => setWithPersons(checked === true)}
            label={
              offer.persons > 0
                ? words.persons(formatCount(offer.persons))
                : words.personal(formatCount(offer.personalReports))
            }
            data-testid="package-persons"
          />
        </Field>
      )}
      {offer.attachments.length > 0 && (
        <fieldset className="bare">
          <legend>{words.attachments}</legend>
          {offer.attachments.map(({ sha256, fileName, sizeBytes }) => (
            <div key={sha256}>
              <Checkbox
                checked={attachments.has(sha256)}
                onChange={(_, { checked }) => toggle(sha256, checked === true)}
                label={`${fileName} (${formatBytes(sizeBytes)})`}
              />
            </div>
          ))}
        </fieldset>
      )}
      <div className={styles.files}>
        <Button size="small" onClick={addFiles} data-testid="package-add-files">
          {words.addFiles}
        </Button>
        {paths.map((path) => (
          <Button
            key={path}
            size="small"
            appearance="subtle"
            onClick={() => setPaths(paths.filter((one) => one !== path))}
          >
            {words.remove(path.split(/[/\\]/).at(-1) ?? path)}
          </Button>
        ))}
      </div>
      <Field label={words.password} hint={words.passwordHint}>
        <Input
          type="password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
          data-testid="package-make-password"
        />
      </Field>
      {isEmpty && <Notice testId="package-empty">{words.nothing}</Notice>}
      <Toolbar>
        <WorkButton
          call="packages.save"
          appearance="primary"
          icon={<UsbStick20Regular />}
          disabled={isEmpty}
          disabledFocusable={saving.isPending}
          onClick={save}
          data-testid={`package-save-${kind}`}
        >
          {words[kind]}
        </WorkButton>
      </Toolbar>
      {saving.isPending && <PackageProgress doing={words.making} />}
      <FailureNotice failure={saving.failure} />
      {saving.state.status === 'success' && saving.state.value !== null && (
        <Notice tone="success" testId="package-made" actions={<ShowInFolder path={saving.state.value.path} />}>
          {[words.made(saving.state.value.path), ...saving.state.value.lines.map(fromCore)].join(' ')}
        </Notice>
      )}
      {kind === 'up' && saving.state.status === 'success' && saving.state.value !== null && (
        <div>
          <SentUp directiveId={directiveId} paperId={null} />
        </div>
      )}
    </>
  );
}

function Holds({ offer }: { readonly offer: PackageOffer }) {
  return <p>{words.holdsDown(offer.forms.join(strings.listSeparator), formatCount(offer.registryUnits))}</p>;
}

/** Periods of one form. */
const SHOWN = 6;

/** A form with many periods does not push another one out of sight. */
function newestOfEach(coverage: PackageOffer['coverage']): PackageOffer['coverage'] {
  const labels = [...new Set(coverage.map(({ formLabel }) => formLabel))];
  return labels.flatMap((label) => coverage.filter(({ formLabel }) => formLabel === label).slice(-SHOWN));
}

/** The newest periods of each form: who is in the figures, who is not. */
function Coverage({ offer }: { readonly offer: PackageOffer }) {
  return (
    <div data-testid="package-offer">
      <p>{words.holds(formatCount(offer.reports), formatCount(offer.units))}</p>
      <ul className={styles.lines}>
        {newestOfEach(offer.coverage).map(
          ({ formLabel, period, reported, expected, missing, partial = [], notes = [] }) => (
            <li key={`${formLabel} ${period}`}>
              {`${formLabel}, ${formatPeriod(period)}: ${strings.units(formatShare(reported, expected))}`}
              {missing.length > 0 && <span className={styles.quiet}>{words.missing(missing.join('; '))}</span>}
              {[...partial, ...notes].map((line) => (
                <span key={line} className={styles.quiet}>
                  {line}
                </span>
              ))}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
