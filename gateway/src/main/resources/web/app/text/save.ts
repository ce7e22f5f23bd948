// Files that the reader takes away.
import { csv, type Cell } from './csv';

/** A table as a CSV file. */
export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csv(head, rows)], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the browser, which asks or keeps it where it keeps downloads. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; without it each export would be held as long as the page is.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** An SVG picture drawn as PNG, at twice its size for sharp print. */
export async function png(svg: Blob, width: number, height: number, ground: string): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    if (context === null) {
      throw new Error('This browser draws no pictures');
    }
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What stands on a canvas, as PNG. */
export function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture cannot be made')) : resolve(blob)), 'image/png');
  });
}

/** A name that every file system takes. */
export function fileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
