import { createRoot } from 'react-dom/client';
import { WorkbenchApp } from './workbench/WorkbenchApp';

const place = document.getElementById('workbench');
if (place === null) throw new Error('index.html has no element #workbench.');
createRoot(place).render(<WorkbenchApp />);
