import type { Actor } from '../../electron/domain/access/roles';
import { useQuery } from '../lib/useQuery';
import { callVault, useVault, wantVaultDialog } from '../lib/vault';
import { vault as words } from '../text/vault';
import { strings } from '../text/vi';
import { LockClosed16Regular } from '../ui/icons';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './Navigation.module.css';
import type { ScreenId } from './screens';

/** The version or, once there are passwords, who is at work and the key that locks; and the other language. */
export function NavigationFoot({ screen }: { readonly screen: ScreenId | null }) {
  const user = useVault()?.user ?? null;
  return (
    <div className={styles.foot}>
      {user === null ? <Version /> : <AtWork user={user} />}
      <LanguageSwitch screen={screen} />
    </div>
  );
}

/** The last word of a Vietnamese name is how somebody is called. */
function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

function Version() {
  const info = useQuery('app.info', {});
  return (
    <div className={styles.version}>{info.status === 'success' && strings.navigation.version(info.data.version)}</div>
  );
}

function AtWork({ user }: { readonly user: Actor }) {
  return (
    <>
      <button
        type="button"
        className={styles.user}
        title={words.atWork(user.name, words.roles[user.role])}
        onClick={() => wantVaultDialog('home')}
        data-testid="nav-user"
      >
        <span className={styles.userName}>{user.role === 'leader' ? givenName(user.name) : user.name}</span>
        {user.role === 'leader' && <span className={styles.lookOnly}>{words.lookOnly}</span>}
      </button>
      <button
        type="button"
        className={styles.lockButton}
        title={words.lockNow}
        aria-label={words.lockNow}
        aria-keyshortcuts="Control+L"
        onClick={() => void callVault('vault.lock', {})}
        data-testid="nav-lock"
      >
        <LockClosed16Regular />
      </button>
    </>
  );
}
