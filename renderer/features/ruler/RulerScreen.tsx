import { Button } from '@fluentui/react-components';
import { call } from '../../lib/api';
import { useDropTaker } from '../../lib/dropTaker';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FolderOpen20Regular } from '../../ui/icons';
import { Card, Page, Toolbar } from '../../ui/Page';
import { RulingView } from '../../ui/RulingView';
import styles from './Ruler.module.css';

const words = vi.ruler;

/** "Kiểm tra thể thức": a finished PDF or Word document, of whoever made it, held against the rules of presentation. */
export function RulerScreen() {
  const measure = useMutation('ruler.measureFile');
  const open = (path: string | undefined) => path !== undefined && void measure.run({ path });
  useDropTaker(([path]) => open(path));
  const choose = async () => {
    const reply = await call('shell.choosePaper', {});
    if (reply.ok) open(reply.value.paths[0]);
  };
  return (
    <Page>
      <Card title={words.title} testId="ruler-source">
        <p className={styles.hint}>{words.hint}</p>
        <Toolbar>
          <Button
            appearance="primary"
            icon={<FolderOpen20Regular />}
            disabled={measure.isPending}
            onClick={choose}
            data-testid="ruler-open"
          >
            {words.open}
          </Button>
          {measure.isPending && <span role="status">{words.measuring}</span>}
        </Toolbar>
      </Card>
      <FailureNotice failure={measure.failure} />
      {measure.state.status === 'success' && (
        <Card testId="ruler-result">
          <RulingView ruling={measure.state.value} />
        </Card>
      )}
    </Page>
  );
}
