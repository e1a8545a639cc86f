import { useEffect, useState } from 'react';

/**
 * Something that takes a while, computed after what is already known is shown; `undefined` until then.
 * `compute` has to keep its identity as long as its outcome would be the same.
 */
export const useLater = <T>(compute: (() => T) | undefined): T | undefined => {
  const [found, setFound] = useState<{ readonly by: () => T; readonly value: T }>();
  useEffect(() => {
    if (compute === undefined) return undefined;
    const timer = setTimeout(() => setFound({ by: compute, value: compute() }), 0);
    return () => clearTimeout(timer);
  }, [compute]);
  return found !== undefined && found.by === compute ? found.value : undefined;
};
