import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRankingBench } from '../ranking-context';
import { useOrderList } from './useOrderList';
import { useOrderListStyles } from './OrderList.styles';

interface OrderListParts {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly label: string;
  readonly onOrder: (ids: readonly string[]) => void;
  readonly onRemove?: (id: string) => void;
}

/** A short list that one puts in order with buttons; the focus stays with what was moved. */
export const OrderList = ({ items, label, onOrder, onRemove }: OrderListParts) => {
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
