import { useQuery } from '../lib/useQuery';
import { useMayWork } from '../lib/vault';
import { strings } from '../text/vi';
import styles from './Navigation.module.css';
import { NavigationFoot } from './NavigationFoot';
import { FOR_WORK, SCREENS, type ScreenId, shortcutDigit } from './screens';

export interface NavigationProps {
  readonly current: ScreenId | null;
  readonly go: (screen: ScreenId) => void;
}

function Brand() {
  const office = useQuery('office.get', {});
  const name = office.status === 'success' ? office.data?.profile.name : undefined;
  return (
    <div className={styles.brand}>
      <span className={styles.mark} aria-hidden>
        {strings.appName.charAt(0)}
      </span>
      <span className={styles.name}>{strings.appName}</span>
      <span className={styles.office} title={name}>
        {name ?? strings.appTagline}
      </span>
    </div>
  );
}

function Hint({ digit }: { readonly digit: number | null }) {
  if (digit === null) return null;
  return (
    <span className={styles.hint} aria-hidden>
      {strings.navigation.hint(digit)}
    </span>
  );
}

export function Navigation({ current, go }: NavigationProps) {
  const mayWork = useMayWork();
  const shown = mayWork ? SCREENS : SCREENS.filter(({ id }) => !FOR_WORK.has(id));
  return (
    <nav className={styles.navigation} aria-label={strings.navigation.label}>
      <Brand />
      <ul className={styles.list}>
        {shown.map(({ id, icon: Icon }) => (
          <li key={id} className={id === 'start' ? styles.last : undefined}>
            <button
              type="button"
              className={id === current ? `${styles.item} ${styles.current}` : styles.item}
              aria-current={id === current ? 'page' : undefined}
              aria-keyshortcuts={shortcutDigit(id) === null ? undefined : `Control+${shortcutDigit(id)}`}
              onClick={() => go(id)}
              data-testid={`nav-${id}`}
            >
              <Icon />
              <span className={styles.label}>{strings.navigation.screens[id]}</span>
              <Hint digit={shortcutDigit(id)} />
            </button>
          </li>
        ))}
      </ul>
      <NavigationFoot screen={current} />
    </nav>
  );
}
