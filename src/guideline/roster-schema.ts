import { z } from 'zod';
import { clauseSchema, columnSchema, idSchema, nameSchema } from './fact-schema';

/** 名单: a list of organisations or leaders that applicants are looked up in: a sheet of the workbook or another file. */
export const rosterSchema = z.strictObject({
  id: idSchema,
  /** What people call it, and its sheet: 失信名单, 历年立项项目. */
  name: nameSchema,
  aliases: z.array(nameSchema).optional(),
  clause: clauseSchema,
  /** Who is looked up: an organisation by credit code, else by name; or the leader by name within an organisation. */
  by: z.enum(['organisation', 'leader']).default('organisation'),
  /** Further headers that its column of names may have: 被执行人, 承担单位. */
  headers: z.array(nameSchema).optional(),
  /** Further columns of it that count: a year or date, a category. */
  columns: z.array(columnSchema).optional(),
  /** The one of these columns that says when an entry is from. */
  date: z.string().min(1).optional(),
  /**
   * Only entries of so many years count: up to the check date and so long before it or, with `until: referenceYear`, those
   * of so many calendar years up to the reference year.
   */
  within: z
    .strictObject({ years: z.int().min(1).max(50), until: z.enum(['checkDate', 'referenceYear']).default('checkDate') })
    .optional(),
  /** Names nearly the same (a letter, a legal form, a former name) are shown for a person to decide, or not looked for. */
  near: z.enum(['ask', 'ignore']).default('ask'),
  hint: z.string().optional(),
});
