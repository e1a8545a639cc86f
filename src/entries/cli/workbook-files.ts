import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal';

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return '文件或文件夹不存在，请检查路径';
    case 'EACCES':
    case 'EPERM':
      return '没有权限，请检查文件是否只读';
    case 'EBUSY':
      return '文件正被其他程序占用，请先在 Excel 中关闭它';
    case 'ENOSPC':
      return '磁盘空间不足';
    case 'EISDIR':
      return '这是文件夹，应为 .xlsx 或 .xlsm 文件';
    default:
      return error instanceof Error ? error.message : String(error);
  }
};

/** The bytes of a file. */
export const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(`${path}：无法读取，${reasonOf(error)}。`);
  }
};

/** Writes beside the target and then renames, so that no half-written file is ever left. */
export const writeBytes = (path: string, bytes: Uint8Array): void => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (statSync(dirname(path)).isDirectory()) writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refusal(`${path}：无法写入，${reasonOf(error)}。原有文件没有改动。`);
  }
};
