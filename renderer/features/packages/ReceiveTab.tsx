import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { at, dayOf, partsOf } from '../../../electron/domain/calendar';
import type { PackagePreview } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatBytes, formatTime } from '../../lib/formatting';
import { useMayCall } from '../../lib/vault';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { type Fact, Facts } from '../../ui/Facts';
import { FailureNotice } from '../../ui/FailureNotice';
import { FolderOpen20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Card, Spacer, Toolbar } from '../../ui/Page';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import { ChoiceField } from './ChoiceField';
import { DownPreview } from './DownPreview';
import { PackageProgress } from './PackageProgress';
import styles from './Packages.module.css';
import { UpPreview } from './UpPreview';
import type { OpenPackage } from './usePackage';

const words = strings.packages;

/** Opening a package, looking at what it will change, and taking it in. */
export function ReceiveTab({ opened }: { readonly opened: OpenPackage }) {
  const { preview, locked, taken } = opened;
  const choose = async () => {
    const reply = await call('shell.choosePackage', {});
    const [path] = reply.ok ? reply.value.paths : [];
    if (path !== undefined) await opened.open(path);
  };
  return (
    <>
      <Card testId="package-open-card">
        <p className={styles.hint}>{words.openHint}</p>
        <Toolbar>
          <Button
            appearance={preview === null ? 'primary' : 'secondary'}
            icon={<FolderOpen20Regular />}
            disabled={opened.isReading || opened.isTaking}
            onClick={choose}
            data-testid="package-open"
          >
            {words.open}
          </Button>
        </Toolbar>
        {opened.isReading && <PackageProgress doing={words.reading} />}
      </Card>
      <FailureNotice failure={opened.failure} />
      {opened.lateQuestion}
      {taken !== null && (
        <Notice tone={taken.id === null ? 'info' : 'success'} testId="package-taken">
          {[taken.id === null ? words.unchanged : words.taken, ...taken.lines.map(fromCore)].join(' ')}
        </Notice>
      )}
      {locked !== null && <Password path={locked} opened={opened} />}
      {preview !== null && <Preview key={preview.previewId} preview={preview} opened={opened} />}
    </>
  );
}

function Password({ path, opened }: { readonly path: string; readonly opened: OpenPackage }) {
  const [password, setPassword] = useState('');
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return (
    <Card testId="package-locked">
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void opened.open(path, password);
        }}
      >
        <Field label={words.password(name)}>
          <Input
            type="password"
            value={password}
            autoFocus
            onChange={(_, { value }) => setPassword(value)}
            data-testid="package-password"
          />
        </Field>
        <Button
          className={styles.beside}
          type="submit"
          appearance="primary"
          disabled={password === ''}
          data-testid="package-unlock"
        >
          {words.unlock}
        </Button>
      </form>
    </Card>
  );
}

function Preview({ preview, opened }: { readonly preview: PackagePreview; readonly opened: OpenPackage }) {
  const { kind, up, down, notices, whyNot, canTake } = preview;
  return (
    <>
      <Card title={`${words.kinds[kind]}: ${preview.fileName}`} testId="package-preview">
        <Facts facts={factsOf(preview)} />
        <div className={styles.notices}>
          {preview.clash !== null && <Clash clash={preview.clash} name={preview.senderName} opened={opened} />}
          {notices.map((notice) => (
            <Notice key={notice} testId="package-notice">
              {fromCore(notice)}
            </Notice>
          ))}
        </div>
        <div className={styles.notices}>
          <WorkFields call="packages.take">
            <div className={styles.fields}>
              <Arrival preview={preview} opened={opened} />
              {kind === 'up' && (
                <ChoiceField
                  label={words.whichDirective}
                  none={words.notChosen}
                  choices={preview.directives.map(({ id, name }) => ({ value: id, label: name }))}
                  value={preview.directiveId}
                  onChoose={(directiveId) => void opened.decide({ directiveId })}
                  testId="package-directive"
                />
              )}
            </div>
          </WorkFields>
        </div>
        {whyNot !== null && (
          <div className={styles.notices}>
            <Notice tone="warning" testId="package-why-not">
              {fromCore(whyNot)}
            </Notice>
          </div>
        )}
        <Toolbar>
          <WorkButton
            call="packages.take"
            appearance="primary"
            disabled={!canTake}
            disabledFocusable={opened.isTaking}
            onClick={() => void opened.take()}
            data-testid="package-take"
          >
            {opened.isTaking ? words.taking : kind === 'up' ? words.takeUp : words.takeDown}
          </WorkButton>
          <Spacer />
          <Button disabled={opened.isTaking} onClick={opened.close} data-testid="package-close">
            {words.close}
          </Button>
        </Toolbar>
        {opened.isTaking && <PackageProgress doing={words.taking} />}
      </Card>
      {up !== null && <UpPreview up={up} opened={opened} />}
      {down !== null && <DownPreview down={down} opened={opened} />}
    </>
  );
}

interface ClashProps {
  readonly clash: NonNullable<PackagePreview['clash']>;
  readonly name: string;
  readonly opened: OpenPackage;
}

/** Packages came under the mark of this data folder with another name: one office, or two with copies of one folder. */
function Clash({ clash: { sentence, said }, name, opened }: ClashProps) {
  const label = { same: words.clash.same(name), other: words.clash.other };
  const mayTake = useMayCall('packages.take');
  return (
    <div className={styles.notices} data-testid="package-clash">
      <Notice tone="warning">{fromCore(sentence)}</Notice>
      <Field label={words.clash.question}>
        <RadioGroup
          disabled={!mayTake}
          value={said ?? ''}
          onChange={(_, { value }) => void opened.decide({ sender: value === 'same' ? 'same' : 'other' })}
        >
          {(['same', 'other'] as const).map((value) => (
            <Radio key={value} value={value} label={label[value]} data-testid={`package-clash-${value}`} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}

function factsOf(preview: PackagePreview): readonly Fact[] {
  const { senderName, senderCode, files, hasPersons, isLocked, kind } = preview;
  const size = formatBytes(preview.sizeBytes);
  return [
    [words.facts.sender, senderCode === null ? senderName : words.facts.senderCode(senderName, senderCode)],
    [words.facts.directive, preview.directiveName],
    [words.facts.madeAt, formatTime(preview.madeAt)],
    [words.facts.dataAsOf, preview.dataAsOf === null ? null : formatTime(preview.dataAsOf)],
    [words.facts.size, isLocked ? words.facts.lockedToo(size) : size],
    [words.facts.persons, kind === 'down' ? null : hasPersons ? words.facts.withPersons : words.facts.withoutPersons],
    [
      words.facts.files,
      files.length === 0
        ? null
        : files.map(({ fileName, sizeBytes }) => `${fileName} (${formatBytes(sizeBytes)})`).join(strings.listSeparator),
    ],
  ];
}

/** The hour at which the package came decides timeliness; it is asked, not guessed in silence. */
function Arrival({ preview, opened }: { readonly preview: PackagePreview; readonly opened: OpenPackage }) {
  const { receivedAt, arrivalSource } = preview;
  const day = dayOf(receivedAt);
  const clock = receivedAt.slice(11);
  return (
    <>
      <ClockField
        label={words.received}
        value={clock}
        width={80}
        onCommit={(value) => value && void opened.decide({ receivedAt: at(day, value) })}
        testId="package-clock"
      />
      <DayField
        label={strings.asOf.day}
        value={day}
        width={110}
        year={partsOf(day).year}
        hint={words.arrival[arrivalSource]}
        onCommit={(value) => value && void opened.decide({ receivedAt: at(value, clock) })}
        testId="package-day"
      />
    </>
  );
}
