import type { NamedFile } from '../client/client';
import { isHidden } from './isHidden';

/** What a drop holds: entries where the browser knows folders from files, plain files otherwise. */
export type Dropped = FileSystemEntry | File;

/** The files of a drop with their paths in it, folders walked through. Stops once there are more than `limit`. */
export async function readDropped(dropped: readonly Dropped[], limit: number): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const each of dropped)
    if (each instanceof File) files.push({ path: each.name, file: each });
    else await walk(each, '', { files, limit });
  return files;
}

interface Found {
  readonly files: NamedFile[];
  readonly limit: number;
}

async function walk(entry: FileSystemEntry, folder: string, found: Found): Promise<void> {
  const path = folder + entry.name;
  if (isHidden(path) || found.files.length > found.limit) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.files.push({ path, file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // a reader hands out a hundred entries at a time, and none when it is through
    for (let batch = await nextOf(reader); batch.length > 0; batch = await nextOf(reader))
      for (const inner of batch) await walk(inner, `${path}/`, found);
  }
}

function nextOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
