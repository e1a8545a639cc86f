import { parse } from 'yaml';
import { z } from 'zod';
import type { GuidelineFile } from './types';

/** What one needs to choose a guideline, read without checking or compiling it. */
export interface GuidelineIndexEntry {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
}

const programmeSchema = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) });
const guidelineSchema = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  programmes: z.array(z.union([z.string(), programmeSchema])),
});

/**
 * Entries of guidelines that are known to load, one per folder of files; much cheaper than loading them.
 *
 * @throws where a folder has no readable `guideline.yaml`: bundled guidelines always have one
 */
export const indexGuidelines = (folders: readonly (readonly GuidelineFile[])[]): readonly GuidelineIndexEntry[] =>
  folders.map((files) => {
    const textOf = (name: string) => files.find(({ path }) => path === name || path.endsWith(`/${name}`))?.text ?? '';
    const { id, title, year, programmes } = guidelineSchema.parse(parse(textOf('guideline.yaml')));
    return {
      id,
      title,
      year,
      programmes: programmes.map((programme) =>
        typeof programme === 'string' ? programmeSchema.parse(parse(textOf(`${programme}.yaml`))) : programme,
      ),
    };
  });
