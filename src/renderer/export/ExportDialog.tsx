import { type KeyboardEvent, useEffect } from 'react';
import { endPreview } from '../commands/export/preview';
import { startExport } from '../commands/export/run';
import { ModalDialog } from '../ui/ModalDialog';
import { useViewer } from '../viewer';
import { ExportFoot } from './ExportFoot';
import { ExportWishesColumn } from './ExportWishesColumn';
import { SheetView } from './SheetView';
import { useAskPreview } from './useAskPreview';
import './ExportDialog.css';

/** What is to be written on the left, the sheet itself on the right, and below what it comes to. */
export function ExportDialog() {
  const { run } = useViewer();
  useAskPreview();
  useEffect(() => () => run(endPreview), [run]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(startExport);
  };
  return (
    <ModalDialog title="Export" className="export-dialog" onKeyDown={onKeyDown}>
      <div className="export-dialog-parts">
        <ExportWishesColumn />
        <SheetView />
        <ExportFoot />
      </div>
    </ModalDialog>
  );
}
