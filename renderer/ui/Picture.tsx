import { useEffect, useState } from 'react';
import { useQuery } from '../lib/useQuery';
import { QueryView } from './QueryView';

/** A kept picture, by its content's hash. */
export function Picture({
  sha256,
  name,
  maxHeight,
}: {
  readonly sha256: string;
  readonly name: string;
  readonly maxHeight: number | string;
}) {
  const picture = useQuery('keyed.picture', { sha256 });
  return (
    <QueryView query={picture}>
      {({ bytes, media }) => <Bytes bytes={bytes} media={media} name={name} maxHeight={maxHeight} />}
    </QueryView>
  );
}

function Bytes({
  bytes,
  media,
  name,
  maxHeight,
}: {
  readonly bytes: Uint8Array;
  readonly media: string;
  readonly name: string;
  readonly maxHeight: number | string;
}) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: media }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, media]);
  return url === null ? null : (
    <img src={url} alt={name} style={{ maxWidth: '100%', maxHeight, objectFit: 'contain' }} data-testid="picture" />
  );
}
