/**
 * All languages, a line each under its BCP 47 tag. Another one is a folder beside these, of the same shape as `zh-cn`
 * (the compiler names what is missing), and a line here.
 */
export { enUs as 'en-US' } from './en-us';
export { zhCn as 'zh-CN' } from './zh-cn';
