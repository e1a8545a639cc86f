import { useId } from 'react';
import { Checkbox } from '@fluentui/react-components';
import { ProgrammePicker } from './ProgrammePicker';
import { useTogetherSheets } from './useTogetherSheets';
import { useTogetherSheetsStyles } from './TogetherSheets.styles';

/** 一并核查的其他申报表: limits, ranking and lists go over the sheets checked here and the chosen one. */
export const TogetherSheets = () => {
  const styles = useTogetherSheetsStyles();
  const label = useId();
  const { busy, programmeOptions, sheets, words } = useTogetherSheets();
  if (sheets.length === 0) return null;
  return (
    <div aria-labelledby={label} role="group">
      <div id={label}>{words.sheet.together}</div>
      <div className={styles.list}>
        {sheets.map(({ name, text, checked, canJoin, asks, programme, toggle, chooseProgramme }) => (
          <div key={name}>
            <Checkbox
              checked={checked}
              className={styles.box}
              disabled={busy || !canJoin}
              label={text}
              onChange={toggle}
            />
            {asks && (
              <ProgrammePicker
                disabled={busy}
                label={words.sheet.programmeOf(name)}
                onChoose={chooseProgramme}
                options={programmeOptions}
                placeholder={words.sheet.chooseProgramme}
                value={programme}
              />
            )}
          </div>
        ))}
      </div>
      <div className={styles.hint}>{words.sheet.togetherHint}</div>
    </div>
  );
};
