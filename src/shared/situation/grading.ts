/** A NATO grading such as `B2` in words: how reliable the source is, how credible what it says (AJP-2.1, annex on evaluation). */
export function gradingInWords(grading: string): string {
  const reliability = RELIABILITY[grading.charAt(0)];
  const credibility = CREDIBILITY[grading.charAt(1)];
  return [reliability, credibility].filter((words) => words !== undefined).join('; ');
}

const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'source completely reliable',
  B: 'source usually reliable',
  C: 'source fairly reliable',
  D: 'source not usually reliable',
  E: 'source unreliable',
  F: 'reliability of the source cannot be judged',
};

const CREDIBILITY: Readonly<Record<string, string>> = {
  '1': 'confirmed by others',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};
