import { SEAL_MM, type SealPicture } from '../../../electron/domain/office';
import { strings } from '../../text/vi';
import { ParsedField } from '../../ui/ParsedField';
import styles from './Office.module.css';
import { sealOf } from './officeModel';
import { PictureField } from './PictureField';

const words = strings.signing;

interface SealFieldProps {
  readonly seal: SealPicture | null;
  readonly onChange: (seal: SealPicture | null) => void;
}

function parseSize(text: string): number | null {
  const size = Number(text.trim().replace(',', '.'));
  return size >= SEAL_MM.least && size <= SEAL_MM.most ? size : null;
}

/** The office's seal, one for all signers, drawn in its real size. */
export function SealField({ seal, onChange }: SealFieldProps) {
  return (
    <div className={`${styles.grid} ${styles.seal}`}>
      <PictureField
        label={words.seal}
        hint={words.sealHint}
        picture={seal?.picture ?? null}
        onChange={(picture) => onChange(sealOf(picture, seal))}
        testId="office-seal"
      />
      {seal !== null && (
        <div className={styles.half}>
          <ParsedField<number>
            label={words.sealSize}
            value={seal.diameterMm}
            format={(size) => String(size).replace('.', ',')}
            parse={parseSize}
            error={words.badSealSize(SEAL_MM.least, SEAL_MM.most)}
            placeholder=""
            onCommit={(diameterMm) => diameterMm !== null && onChange({ ...seal, diameterMm })}
            testId="office-seal-size"
          />
        </div>
      )}
    </div>
  );
}
