import { splitMatches } from './split-matches';
import { useHighlightStyles } from './Highlight.styles';

/** Text with the searched words marked. */
export const Highlight = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) => {
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
