import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ChangeEvent } from 'react';
import { useRef, useState } from 'react';
import { wordIssue } from '../../wording/issue';
import type { GuidelineIssue } from '../../guideline/types';
import { useReview, useReviewState, useWords } from '../review-context';

/** Brings a guideline from files; its mistakes are listed with where they stand. */
export const GuidelineImport = () => {
  const styles = useGuidelineImportStyles();
  const { dismiss, input, issues, language, pick, readFiles, refused, words } = useGuidelineImport();
  return (
    <>
      <input ref={input} accept=".yaml,.yml" hidden multiple onChange={readFiles} type="file" />
      <Button appearance="transparent" className={styles.pick} onClick={pick} size="small">
        {words.sheet.addGuideline}
      </Button>
      {issues !== undefined && (
        <MessageBar className={styles.bar} intent={refused ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>
            <div className={styles.line}>
              <span className={styles.outcome}>
                {refused ? words.sheet.guidelineRefused(issues.length) : words.sheet.addedGuideline}
              </span>
              <Button
                appearance="transparent"
                aria-label={words.common.dismiss}
                icon={<Dismiss16Regular />}
                onClick={dismiss}
                size="small"
              />
            </div>
            {issues.length > 0 && (
              <ul className={styles.list}>
                {issues.map((issue) => (
                  <li key={`${issue.at.file}:${issue.at.line}:${issue.at.column}:${issue.code}`}>
                    {wordIssue(issue, language)}
                  </li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};

/** Reads guideline files that the user picks and shows what is wrong with them. */
const useGuidelineImport = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const input = useRef<HTMLInputElement>(null);
  const [issues, setIssues] = useState<readonly GuidelineIssue[]>();

  const readFiles = async (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = '';
    if (picked.length === 0) return;
    const files = await Promise.all(
      picked.map(async (file) => ({ path: file.webkitRelativePath || file.name, text: await file.text() })),
    );
    setIssues(review.addGuideline(files));
  };
  const refused = issues?.some(({ severity }) => severity === 'error') ?? false;
  return {
    dismiss: () => setIssues(undefined),
    input,
    issues,
    language,
    pick: () => input.current?.click(),
    readFiles: (event: ChangeEvent<HTMLInputElement>) => void readFiles(event),
    refused,
    words,
  };
};

const useGuidelineImportStyles = makeStyles({
  pick: {
    alignSelf: 'flex-start',
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    marginLeft: '80px',
    paddingLeft: 0,
    color: tokens.colorBrandForegroundLink,
  },
  bar: { flexShrink: 0 },
  line: { display: 'flex', alignItems: 'flex-start' },
  outcome: { flexGrow: 1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
