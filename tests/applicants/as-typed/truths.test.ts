import { proposeTruth } from '../../../src/applicants/truth-sense';
import type { FactType } from '../../../src/guideline/types';
import type { CellValue } from '../../../src/workbook/types';
import { fact } from '../build-sheet';
import { comesTo, readColumn } from '../read-cells';

const read = (name: string, cell: CellValue, type: FactType = 'yesNo', unit?: string): unknown =>
  comesTo(readColumn(fact(name, type), [cell], unit === undefined ? {} : { unit }));

describe('yes and no as typed', () => {
  test.each<[string, CellValue, unknown]>([
    ['有知识产权管理机构', '有，9年', 'yes'],
    ['有知识产权管理机构', '有（5件）', 'yes'],
    ['有知识产权管理机构', '是（见附件3）', 'yes'],
    ['有知识产权管理机构', '有，待批', 'remark'],
    ['有知识产权管理机构', '有（已撤销）', 'remark'],
    ['有知识产权管理机构', '有（过期）', 'remark'],
    ['有知识产权管理机构', '是（拟）', 'remark'],
    ['有知识产权管理机构', '有（仅兼职）', 'remark'],
    ['有知识产权管理机构', '有（缺公章）', 'remark'],
    ['有知识产权管理机构', '是（未盖章）', 'remark'],
    ['有知识产权管理机构', '无（待核）', 'remark'],
    ['有知识产权管理机构', '否（试点县）', 'no'],
    ['有知识产权管理机构', '×', 'no'],
    ['独立检索分析能力', '能', 'yes'],
    ['独立检索分析能力', '不能', 'no'],
    ['列明经济效益指标', '明确', 'yes'],
    ['列明经济效益指标', '不明确', 'no'],
    ['专利产品收入占比逐年提升', '32%/36%/41%', 'yes'],
    ['专利产品收入占比逐年提升', '32%/41%/36%', 'no'],
    ['知识产权经费稳步增长', '31/40/40', 'no'],
    ['知识产权经费稳步增长', '31', 'unreadable'],
    ['有知识产权管理机构', '/', 'blank'],
  ])('[F4][F17] %s: %j is %p', (name, cell, expected) => {
    expect(read(name, cell)).toBe(expected);
  });

  test.each<[string, CellValue, unknown]>([
    ['有专职专利信息服务团队', 8, 'yes'],
    ['有专职专利信息服务团队', '8人', 'yes'],
    ['有专职专利信息服务团队', 0, 'no'],
    ['有专职专利信息服务团队', '0人', 'no'],
    ['有固定研发投入', '2100/2300/2500', 'yes'],
    ['有固定研发投入', '2100/0/2500', 'unreadable'],
    ['有固定研发投入', 1.5, 'yes'],
    ['配备知识产权专人', '1人', 'yes'],
    ['设有知识产权工作资金', '120万元', 'yes'],
    ['有不良信用记录', '1次', 'yes'],
    ['有不良信用记录', '1次（2019年，已修复）', 'unreadable'],
    ['有不良信用记录', 2019, 'unreadable'],
    ['有不良信用记录', '2019/2020', 'unreadable'],
    ['贯标认证有效', 2, 'unreadable'],
    ['贯标认证有效', '2件', 'unreadable'],
    ['有专职专利信息服务团队', '兼职3人，无专职', 'unreadable'],
    ['有专职专利信息服务团队', '约8人', 'unreadable'],
    ['有专职专利信息服务团队', -1, 'unreadable'],
  ])('[F4] a number answers whether there are any: %s: %j is %p', (name, cell, expected) => {
    expect(read(name, cell)).toBe(expected);
  });

  test.each<[string, CellValue, unknown]>([
    ['负责人有未结题项目', '已结题', 'no'],
    ['负责人有未结题项目', '均已验收', 'no'],
    ['负责人有未结题项目', '已验收', 'no'],
    ['负责人有未结题项目', '未结题', 'yes'],
    ['负责人有未结题项目', '在研', 'yes'],
    ['负责人有未结题项目', '无', 'no'],
    ['有未验收的项目', '未验收', 'yes'],
    ['已通过项目验收', '已验收', 'yes'],
    ['已通过项目验收', '未验收', 'no'],
  ])('[F4] what is finished is not unfinished: %s: %j is %p', (name, cell, expected) => {
    expect(read(name, cell)).toBe(expected);
  });

  test.each<[CellValue, unknown]>([
    ['三份', 'yes'],
    ['一式三份', 'yes'],
    ['３份', 'yes'],
    ['0份', 'no'],
    ['三份、盖章', 'yes'],
    ['3份盖章', 'yes'],
    ['1份，已盖章', 'yes'],
    ['3份（未盖章）', 'remark'],
    ['原件', 'yes'],
    ['已发', 'yes'],
    ['未发', 'no'],
    ['缺', 'no'],
    ['待补', 'no'],
    ['缺身份证', 'no'],
    ['材料齐全', 'yes'],
    ['仅2022', 'unreadable'],
    ['有（过期）', 'remark'],
    ['部分', 'unreadable'],
  ])('[F8][F14] a material: %j is %p', (cell, expected) => {
    expect(read('信用承诺书', cell, 'material')).toBe(expected);
  });
});

describe('what texts likely say', () => {
  test.each<[string, string, boolean | undefined]>([
    ['已出台地理标志保障政策', '已出台（静政发〔2021〕15号）', true],
    ['已开展知识产权贯标', '已贯标', true],
    ['已开展知识产权贯标', '已通过认证', true],
    ['已开展知识产权贯标', '正在贯标', undefined],
    ['独立法人资格', '工业企业（独立法人）', true],
    ['独立法人资格', '分公司，非法人', false],
    ['独立法人资格', '非独立法人（校内机构）', false],
    ['专利权人为申报单位或负责人', '项目负责人韩柏', undefined],
    ['项目专利均为有效中国专利', '均有效', true],
    ['项目专利均为有效中国专利', '未缴年费，专利权终止', false],
    ['建立申请前评估制度', '已建立并运行', true],
    ['设有知识产权管理机构', '无专门部门，由办公室代管', false],
    ['区域知识产权管理部门同意', '不同意（另荐单位）', false],
    ['区域知识产权管理部门同意', '同意', true],
    ['有合法知识产权数据资源', '合法购买', true],
    ['国家地理标志产品保护示范区', '保护示范区', true],
    ['国家地理标志产品保护示范区', '保护示范区（筹建）', undefined],
    ['国家专精特新小巨人', '国家专精特新小巨人（2020年）', true],
    ['国家专精特新小巨人', '省级小巨人', false],
    ['曾获市级以上优势示范企业称号', '省级知识产权示范企业（2021年）', true],
    ['曾获市级以上优势示范企业称号', '清城区知识产权优势企业（2020）', false],
    ['国家或省重点实验室', '本身即省重点实验室', true],
    ['拥有相关研发平台', '省工程技术研究中心', true],
    ['拥有相关研发平台', '筹建工程技术研究中心', undefined],
    ['网上与书面内容一致', '内容一致，已核对', true],
    ['负责人有未结题项目', '2项，均已验收', false],
    ['上传未解密国防专利信息', '不涉密', false],
    ['具备服务场地和设备', '租赁场地', undefined],
    ['具备服务场地和设备', '自有场地和设备', true],
    ['合作企业均确定高管参加', '已确定1人', undefined],
    ['贯标认证有效', '已过期', undefined],
    ['贯标认证有效', '证书已到期', undefined],
    ['贯标认证有效', '申请中', undefined],
  ])('[F14] of %s, %j likely says %p', (name, text, expected) => {
    expect(proposeTruth(text, fact(name, 'yesNo'))).toBe(expected);
  });

  test.each<[string, string, boolean | undefined]>([
    ['正在承担重大攻关项目', '国家重大专项，已有成果', true],
    ['重点企业落户园区', '链主1家、单项冠军2家', true],
    ['有合法知识产权数据资源', '购买正版，含专利、商标', true],
    ['拥有省级以上平台', '市级', false],
    ['正在承担攻关项目', '无（仅市级1项）', false],
    ['有专职服务团队', '兼职3人，无专职', undefined],
    ['设有管理机构', '见附件', undefined],
    ['专利权人为申报单位或负责人', '本单位', true],
    ['专利权人为申报单位或负责人', '项目负责人', true],
    ['专利权人为申报单位或负责人', '甘肃陇鼎控股有限公司（母公司）', undefined],
    ['拥有数据源', '拟采购商业库', undefined],
    ['具备服务能力', '公司自有', undefined],
  ])('[F14] where it is asked whether there is something, its name says so: %s, %j', (name, text, expected) => {
    expect(proposeTruth(text, fact(name, 'yesNo'))).toBe(expected);
  });

  test.each<[string, string, boolean | undefined]>([
    ['有不良信用记录', '良好', false],
    ['有不良信用记录', '信用良好', false],
    ['有不良信用记录', '无不良记录', false],
    ['列入失信或联合惩戒名单', '正常', false],
    ['列入失信或联合惩戒名单', '未列入', false],
    ['列入失信或联合惩戒名单', '2023年1月列入经营异常及失信被执行人', true],
    ['有不良信用记录', '一般（2021年列入严重违法失信名单）', true],
    ['有恶意侵权行为', '2022年被判侵犯发明专利权（故意），已生效', true],
    ['有不良信用记录', '一般', undefined],
    ['近两年有恶意非正常申请', '2019年非正常申请1件', undefined],
    ['有同类未结项资助项目', '2022年创造试点项目，未验收', true],
    ['有同类未结项资助项目', '2020年项目已结项', undefined],
    ['有不良信用记录', '曾失信，已修复', undefined],
    ['有严重失信行为', '无学术不端', undefined],
    ['有严重失信行为', '无', false],
    ['有同类未结项资助项目', '2021年项目被取消', undefined],
  ])('[F14] of %s, which speaks against an applicant, %j likely says %p', (name, text, expected) => {
    expect(proposeTruth(text, fact(name, 'yesNo'))).toBe(expected);
  });

  test.each<[string, FactType, string, boolean | undefined]>([
    ['信用承诺书', 'material', '签了', true],
    ['申报材料电子版', 'material', '发了', true],
    ['申报材料电子版', 'material', '还没发', false],
    ['纸质申报材料', 'material', '一式三份有章', true],
    ['已书面申报', 'yesNo', '一份，盖章', true],
    ['已网上申报', 'yesNo', '1月28日', true],
    ['已网上申报', 'yesNo', '1月30日23:40', true],
    ['具备服务场地', 'yesNo', '1月28日', undefined],
    ['已出台保障政策', 'yesNo', '某政办发〔2021〕12号', true],
    ['网上与书面内容一致', 'yesNo', '对得上，章有', true],
    ['有不良信用记录', 'yesNo', '查过没问题', false],
    ['有不良信用记录', 'yesNo', '未查到', false],
    ['两年内有重大责任事故', 'yesNo', '没出', false],
    ['两年内有重大责任事故', 'yesNo', '出过', undefined],
    ['负责人有未结题项目', 'yesNo', '2021年的还没结', true],
    ['负责人有未结题项目', 'yesNo', '去年结了', false],
    ['负责人有未结题项目', 'yesNo', '待结了', undefined],
  ])('[F14] what is said in passing of %s (%s), %j, likely says %p', (name, type, text, expected) => {
    expect(proposeTruth(text, fact(name, type))).toBe(expected);
  });
});
