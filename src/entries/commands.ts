import { startExcelReview } from './start-excel-review';

/** Ribbon command: screens with the remembered settings and updates the result columns. */
const rescreen = async (event: Office.AddinCommands.Event) => {
  try {
    const review = await startExcelReview();
    await review.open();
    await review.screen();
    await review.previewResults();
    await review.write();
    review.close();
  } finally {
    event.completed();
  }
};

void Office.onReady(() =>
  Office.actions.associate('rescreen', (event: Office.AddinCommands.Event) => void rescreen(event)),
);
