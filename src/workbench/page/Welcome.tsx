import { Button, Text, Title2 } from '@fluentui/react-components';
import { TableSimple20Regular } from '@fluentui/react-icons/svg/table-simple';
import { OpenButton } from './OpenButton';
import type { WorkbenchProps } from './Workbench';
import { useWorkbenchStyles } from './Workbench.styles';
import { WORKBENCH_EN_US, WORKBENCH_ZH_CN } from './workbench-words';

/** What there is to do before a workbook is open. */
export const Welcome = ({ english, onOpen, onSample, samples }: WorkbenchProps) => {
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  return (
    <div className={styles.welcome}>
      <Title2 as="h1">{words.welcome}</Title2>
      <Text>{words.welcomeText}</Text>
      <OpenButton label={words.open} onOpen={onOpen} primary />
      <div className={styles.samples}>
        {samples.map((sample) => (
          <Button
            key={sample.file}
            appearance="subtle"
            icon={<TableSimple20Regular />}
            onClick={() => onSample(sample)}
          >
            {sample.title}
          </Button>
        ))}
      </div>
    </div>
  );
};
