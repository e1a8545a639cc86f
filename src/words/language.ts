/** Languages the program speaks; each has a folder of words. */
export type Language = 'zh-CN' | 'en-US';
