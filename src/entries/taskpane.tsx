import { createRoot } from 'react-dom/client';
import { Pane } from '../pane/Pane';
import { observeTheme } from './office-theme';
import { startExcelReview } from './start-excel-review';

/** The task pane inside Excel. */
const start = async () => {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no element #pane.');
  await Office.onReady();
  const review = await startExcelReview();
  const root = createRoot(place);
  observeTheme((theme) => root.render(<Pane review={review} theme={theme} />));
  await review.open();
};

void start();
