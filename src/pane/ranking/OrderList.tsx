import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { useRankingBench } from './ranking-context';

interface OrderListParts {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly label: string;
  readonly onOrder: (ids: readonly string[]) => void;
  readonly onRemove?: (id: string) => void;
  /** A button beside each that turns it round. */
  readonly turn?: (id: string) => { readonly text: string; readonly label: string; readonly onTurn: () => void };
}

/** A short list that one puts in order with buttons; the focus stays with what was moved. */
export const OrderList = ({ items, label, onOrder, onRemove, turn }: OrderListParts) => {
  const styles = useOrderListStyles();
  const { ties } = useRankingBench().panel;
  const { list, move } = useOrderList(
    items.map(({ id }) => id),
    onOrder,
  );
  return (
    <ol ref={list} aria-label={label} className={styles.list}>
      {items.map(({ id, text }, index) => (
        <li key={id} className={styles.item}>
          <span className={styles.position}>{index + 1}</span>
          <span className={styles.text}>{text}</span>
          {turn !== undefined && <TurnButton {...turn(id)} />}
          <Button
            appearance="subtle"
            aria-label={ties.up(text)}
            data-move={`${index} -1`}
            disabled={index === 0}
            icon={<ArrowUpRegular />}
            onClick={() => move(index, -1)}
            size="small"
          />
          <Button
            appearance="subtle"
            aria-label={ties.down(text)}
            data-move={`${index} 1`}
            disabled={index === items.length - 1}
            icon={<ArrowDownRegular />}
            onClick={() => move(index, 1)}
            size="small"
          />
          {onRemove !== undefined && (
            <Button
              appearance="subtle"
              aria-label={ties.remove(text)}
              icon={<DismissRegular />}
              onClick={() => onRemove(id)}
              size="small"
            />
          )}
        </li>
      ))}
    </ol>
  );
};

const TurnButton = ({ label, onTurn, text }: ReturnType<NonNullable<OrderListParts['turn']>>) => (
  <Button appearance="subtle" aria-label={label} onClick={onTurn} size="small">
    {text}
  </Button>
);

/** Moving one place up or down; at either end the focus goes to the button that still works. */
const useOrderList = (ids: readonly string[], onOrder: (ids: readonly string[]) => void) => {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly at: number; readonly by: 1 | -1 }>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    const { at, by } = moved.current;
    moved.current = undefined;
    const button = (direction: number) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-move="${at} ${direction}"]:not(:disabled)`);
    (button(by) ?? button(-by))?.focus();
  }, [ids]);
  const move = (index: number, by: 1 | -1) => {
    const one = ids[index];
    const other = ids[index + by];
    if (one === undefined || other === undefined) return;
    moved.current = { at: index + by, by };
    onOrder(ids.with(index, other).with(index + by, one));
  };
  return { list, move };
};

const useOrderListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  position: { flexShrink: 0, width: '20px', color: tokens.colorNeutralForeground3, textAlign: 'end' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
