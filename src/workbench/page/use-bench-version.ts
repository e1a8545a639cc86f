import { useEffect, useState } from 'react';
import type { Bench } from './open-bench';

/** A number that changes after every change of the workbook, and with it renders anew. */
export const useBenchVersion = (bench: Bench | undefined): number => {
  const [version, setVersion] = useState(0);
  useEffect(() => bench?.observe(() => setVersion((count) => count + 1)), [bench]);
  return version;
};
