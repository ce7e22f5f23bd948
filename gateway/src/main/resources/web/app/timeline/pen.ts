// Draws the same picture on a canvas or into an SVG document.

export interface Pen {
  box(x: number, y: number, width: number, height: number, fill: string, alpha: number, edge?: string): void;
  dot(x: number, y: number, radius: number, fill: string): void;
  line(x1: number, y1: number, x2: number, y2: number, colour: string): void;
  text(x: number, y: number, words: string, colour: string, anchor: 'start' | 'middle'): void;
}

const FONT = '12px system-ui, sans-serif';

export function canvasPen(context: CanvasRenderingContext2D): Pen {
  context.font = FONT;
  context.textBaseline = 'middle';
  return {
    box(x, y, width, height, fill, alpha, edge) {
      context.globalAlpha = alpha;
      context.fillStyle = fill;
      context.fillRect(x, y, width, height);
      context.globalAlpha = 1;
      if (edge !== undefined) {
        context.strokeStyle = edge;
        context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), height - 1);
      }
    },
    dot(x, y, radius, fill) {
      context.fillStyle = fill;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    },
    line(x1, y1, x2, y2, colour) {
      context.strokeStyle = colour;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    },
    text(x, y, words, colour, anchor) {
      context.fillStyle = colour;
      context.textAlign = anchor === 'start' ? 'left' : 'center';
      context.fillText(words, x, y);
    },
  };
}

/** Also gives what was drawn, as a document of its own. */
export function svgPen(width: number, height: number, ground: string): Pen & { document(): string } {
  const parts: string[] = [];
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  return {
    box(x, y, w, h, fill, alpha, edge) {
      const stroke = edge === undefined ? '' : ` stroke="${edge}"`;
      parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" fill-opacity="${n(alpha)}"${stroke}/>`);
    },
    dot(x, y, radius, fill) {
      parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`);
    },
    line(x1, y1, x2, y2, colour) {
      parts.push(`<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}"/>`);
    },
    text(x, y, words, colour, anchor) {
      const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      parts.push(`<text x="${n(x)}" y="${n(y)}" fill="${colour}" text-anchor="${anchor}" dominant-baseline="middle">${safe}</text>`);
    },
    document() {
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
        ` font-family="system-ui, sans-serif" font-size="12"><rect width="100%" height="100%" fill="${ground}"/>${parts.join('')}</svg>`
      );
    },
  };
}
