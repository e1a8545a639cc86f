import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../shared/Section';
import type { ClauseChapter, ClauseLine } from './list-clauses';
import { useWords } from '../review-context';
import { surface } from '../shared/styles';

/** One programme of the guideline, section by section. */
export const GuidelineProgramme = ({
  chapter,
  open,
  query,
}: {
  readonly chapter: ClauseChapter;
  readonly open: boolean;
  readonly query: readonly string[];
}) => {
  const styles = useGuidelineProgrammeStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      <Disclosure
        count={chapter.clause}
        defaultOpen={open}
        level={2}
        title={<Highlight text={chapter.title} words={query} />}
      >
        {chapter.summary !== undefined && <p className={styles.summary}>{chapter.summary}</p>}
        {chapter.groups.map(({ lines, section }) => (
          <div key={section} className={styles.section}>
            <h3 className={styles.heading}>
              {words.guideline.sections[section]} <span className={styles.count}>{lines.length}</span>
            </h3>
            <ul className={styles.lines}>
              {lines.map((line, index) => (
                <GuidelineLine key={`${line.id} ${index}`} line={line} words={query} />
              ))}
            </ul>
          </div>
        ))}
      </Disclosure>
    </div>
  );
};

const useGuidelineProgrammeStyles = makeStyles({
  root: {
    ...surface,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  summary: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  section: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** One clause of the guideline. */
const GuidelineLine = ({ line, words }: { readonly line: ClauseLine; readonly words: readonly string[] }) => {
  const styles = useGuidelineLineStyles();
  return (
    <li className={styles.root}>
      <div className={styles.clause}>
        <Highlight text={line.clause} words={words} />
      </div>
      <div className={styles.title}>
        <Highlight text={line.title} words={words} />
      </div>
      {line.notes.map(({ label, text }) => (
        <div key={`${label} ${text}`} className={styles.note}>
          {label !== '' && <span className={styles.label}>{label} </span>}
          <Highlight text={text} words={words} />
        </div>
      ))}
    </li>
  );
};

const useGuidelineLineStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  clause: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {},
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground3 },
});

/** Text with the searched words marked. */
const Highlight = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) => {
  const styles = useHighlightStyles();
  return (
    <>
      {splitMatches(text, words).map((piece, index) =>
        piece.matched ? (
          <mark key={index} className={styles.mark}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
};

const useHighlightStyles = makeStyles({
  mark: {
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** A stretch of text that matches a search, or stands between matches. */
interface TextPiece {
  readonly text: string;
  readonly matched: boolean;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits text where any of the words occurs, upper and lower case alike; the pieces joined give the text again. */
const splitMatches = (text: string, words: readonly string[]): readonly TextPiece[] => {
  if (words.length === 0) return [{ text, matched: false }];
  const pattern = new RegExp(`(${words.map(escape).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, matched: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};
