import type { ReactNode, RefObject } from 'react';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import { strings } from '../../../text/vi';
import type { FoundPlace } from './foundPlaces';
import styles from './Setup.module.css';

export interface PlaceListProps {
  readonly listRef: RefObject<HTMLFieldSetElement | null>;
  readonly places: readonly FoundPlace[];
  readonly chosen: OfficePlace | null;
  readonly onChoose: (place: FoundPlace) => void;
  /** Enter on a place: it is the one. */
  readonly onTaken: () => void;
  readonly empty: ReactNode;
}

/** Places to choose one from; arrows walk it, as in every group of radio buttons. */
export function PlaceList({ listRef, places, chosen, onChoose, onTaken, empty }: PlaceListProps) {
  if (places.length === 0)
    return (
      <div className={styles.none} data-testid="setup-no-place">
        {empty}
      </div>
    );
  return (
    <fieldset
      ref={listRef}
      className={`${styles.places} bare`}
      aria-label={strings.setup.place.places}
      data-testid="setup-places"
    >
      {places.map((place) => (
        <label key={`${place.level} ${place.code}`} className={styles.place}>
          <input
            type="radio"
            name="setup-place"
            checked={chosen?.code === place.code && chosen.level === place.level}
            onChange={() => onChoose(place)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey) return;
              event.preventDefault();
              onChoose(place);
              onTaken();
            }}
          />
          <span>
            <span>{place.name}</span>
            <span className={styles.second}>
              {[place.area, place.madeOf].filter((part) => part !== '').join(strings.listSeparator)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
