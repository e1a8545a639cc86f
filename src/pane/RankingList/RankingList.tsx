import { Button } from '@fluentui/react-components';
import { countPlacements } from '../RankingSummary/count-placements';
import { RankingFilters } from '../RankingFilters/RankingFilters';
import { RankingRow } from '../RankingRow/RankingRow';
import { useRankingBench } from '../ranking-context';
import { useRankingList } from './useRankingList';
import { useRankingListStyles } from './RankingList.styles';

/** The order of one programme, narrowed as one likes; only the rows in sight are rendered. */
export const RankingList = () => {
  const styles = useRankingListStyles();
  const { programme, ranking, rows, words } = useRankingBench();
  const { active, clear, filter, items, onKeyDown, open, scroller, setFilter, shown, toggle, virtualizer } =
    useRankingList();
  const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
  const counts = countPlacements(rows);
  return (
    <section aria-label={words.list.order} className={styles.root}>
      <RankingFilters counts={counts} filter={filter} onChange={setFilter} shown={shown} />
      {items.length === 0 && (
        <div className={styles.nothing}>
          {words.list.nothing}
          <Button onClick={clear} size="small">
            {words.list.clear}
          </Button>
        </div>
      )}
      <div ref={scroller} className={styles.scroller} style={{ height: virtualizer.getTotalSize() }}>
        <ol
          aria-description={words.list.hint}
          aria-label={words.list.order}
          className={styles.canvas}
          onKeyDown={onKeyDown}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                {...(item.kind === 'row' && { 'aria-posinset': item.position, 'aria-setsize': shown })}
                className={styles.item}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'line' ? (
                  <div className={styles.line}>
                    {words.list.line(places, Math.max(0, (places ?? 0) - counts.selected - counts.tied))}
                  </div>
                ) : (
                  <RankingRow
                    active={item.row.ranked.id === active}
                    onToggle={toggle}
                    open={item.row.ranked.id === open}
                    row={item.row}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
};
