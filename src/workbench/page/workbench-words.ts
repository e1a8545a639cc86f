import type { Obstacle } from '../stand-in/document/shift-lines';

/** Words of the workbench page. */
export interface WorkbenchWords {
  readonly title: string;
  readonly open: string;
  readonly samples: string;
  readonly save: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly filter: string;
  readonly filterHint: (column: string) => string;
  readonly filtered: (rows: number) => string;
  readonly clearFilter: string;
  readonly obstacles: Readonly<Record<Obstacle, string>>;
  readonly close: string;
  readonly sheets: string;
  readonly grid: string;
  readonly pane: string;
  readonly drop: string;
  readonly welcome: string;
  readonly welcomeText: string;
  readonly dark: string;
  readonly light: string;
  readonly language: string;
  readonly reading: string;
}

export const WORKBENCH_ZH_CN: WorkbenchWords = {
  title: '评审助手 · 工作台',
  open: '打开申报表',
  samples: '样例',
  save: '另存为 .xlsx',
  sortUp: '按所在列升序',
  sortDown: '按所在列降序',
  filter: '筛选所在列',
  filterHint: (column) => `筛选 ${column} 列，按回车`,
  filtered: (rows) => `已筛选，显示 ${rows} 行`,
  clearFilter: '取消筛选',
  obstacles: {
    protected: '工作表受保护，请先在 Excel 中撤销保护再修改。',
    sortsMerged: '数据行中有合并单元格，不能在这里排序；请先在 Excel 中取消合并。',
    sortsFormulas: '数据行中有公式，移动后引用会变，请在 Excel 中排序。',
    sharedFormula: '这个公式由多个单元格共用，请在 Excel 中修改。',
  },
  close: '关闭',
  sheets: '工作表',
  grid: '申报表',
  pane: '评审窗格',
  drop: '松开鼠标即可打开',
  welcome: '打开一份申报表开始评审',
  welcomeText: '选择或拖入 .xlsx、.xlsm 文件，或从样例开始。文件只在本机浏览器中处理，不会上传。',
  dark: '深色',
  light: '浅色',
  language: 'English',
  reading: '正在读取…',
};

export const WORKBENCH_EN_US: WorkbenchWords = {
  title: 'Shortlister · Workbench',
  open: 'Open a workbook',
  samples: 'Samples',
  save: 'Save as .xlsx',
  sortUp: 'Sort this column up',
  sortDown: 'Sort this column down',
  filter: 'Filter this column',
  filterHint: (column) => `Filter column ${column}, Enter`,
  filtered: (rows) => `Filtered: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  clearFilter: 'Clear filter',
  obstacles: {
    protected: 'The sheet is protected. Unprotect it in Excel before changing it.',
    sortsMerged: 'The rows hold merged cells and cannot be sorted here. Unmerge them in Excel first.',
    sortsFormulas: 'The rows hold formulas whose references would change. Sort them in Excel.',
    sharedFormula: 'Several cells share this formula. Change it in Excel.',
  },
  close: 'Close',
  sheets: 'Sheets',
  grid: 'Workbook',
  pane: 'Review pane',
  drop: 'Drop to open',
  welcome: 'Open a workbook to start a review',
  welcomeText: 'Choose or drop an .xlsx or .xlsm file, or start from a sample. Files stay in this browser.',
  dark: 'Dark',
  light: 'Light',
  language: '中文',
  reading: 'Reading…',
};
