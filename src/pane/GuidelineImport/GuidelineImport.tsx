import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { wordIssue } from '../../report/word-issue';
import { useGuidelineImport } from './useGuidelineImport';
import { useGuidelineImportStyles } from './GuidelineImport.styles';

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
              <span className={styles.told}>
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
