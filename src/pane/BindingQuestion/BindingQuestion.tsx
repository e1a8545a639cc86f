import { Button } from '@fluentui/react-components';
import { CellLink } from '../CellLink/CellLink';
import type { BindingConflict } from '../HeaderBindings/useHeaderBindings';
import { useBindingQuestion } from './useBindingQuestion';
import { useBindingQuestionStyles } from './BindingQuestion.styles';

/** Two headers for one fact, or one header for several: the user decides (rule B3). */
export const BindingQuestion = ({ conflict }: { readonly conflict: BindingConflict }) => {
  const styles = useBindingQuestionStyles();
  const { answers, cells, hint, question } = useBindingQuestion(conflict);
  return (
    <div className={styles.root}>
      <div>
        {question}{' '}
        <span className={styles.cells}>
          {cells.map((cell) => (
            <CellLink key={cell.column} cell={cell} />
          ))}
        </span>
      </div>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      <div className={styles.answers}>
        {answers.map(({ key, take, text }) => (
          <Button key={key} className={styles.answer} onClick={take} size="small">
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
};
