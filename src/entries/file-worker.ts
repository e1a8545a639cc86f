import type { FileAnswer, FileRequest, Port } from '../workbench/file-service';
import { serveFiles } from '../workbench/file-service';

serveFiles(self as unknown as Port<FileAnswer, FileRequest>);
