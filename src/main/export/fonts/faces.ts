/** A bundled font file: which letters it is asked for, and how they look. */
export interface FaceFile {
  readonly file: string;
  readonly script: 'latin' | 'arabic';
  readonly weight: number;
  readonly italic: boolean;
}

const inter = (file: string, weight: number, italic = false): FaceFile => ({
  file: `Inter-${file}.ttf`,
  script: 'latin',
  weight,
  italic,
});

const arabic = (file: string, weight: number): FaceFile => ({
  file: `NotoSansArabic-${file}.ttf`,
  script: 'arabic',
  weight,
  italic: false,
});

/** Every bundled font. Inter has Latin, Cyrillic and Greek letters; there is no slanted Arabic. */
const FACE_FILES: readonly FaceFile[] = [
  inter('Regular', 400),
  inter('Medium', 500),
  inter('SemiBold', 600),
  inter('Bold', 700),
  inter('Italic', 400, true),
  inter('MediumItalic', 500, true),
  inter('SemiBoldItalic', 600, true),
  arabic('Regular', 400),
  arabic('Bold', 700),
];

/** The face of a script that comes nearest to what is asked for: slanted before upright where slanted is asked for, then by weight. */
export function faceFileOf(script: FaceFile['script'], weight: number, italic: boolean): FaceFile {
  const distance = (face: FaceFile) => Math.abs(face.weight - weight) + (face.italic === italic ? 0 : 10_000);
  const ofScript = FACE_FILES.filter((face) => face.script === script);
  return ofScript.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}
