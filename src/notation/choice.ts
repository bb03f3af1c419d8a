import type { Span } from '../model.ts'
import { fold } from './fold.ts'

/** A box of the form with what it stands for: [○]内部監査. */
export interface Choice extends Span {
  readonly label: string
  readonly isChosen: boolean
}

const BOX = /\[\s{0,3}([○◯●〇レ✓✔■☑]?)\s{0,3}\]\s{0,3}([一-龠ァ-ヶー][一-龠ぁ-んァ-ヶーA-Za-z]{0,19})/g

/** Finds the boxes of a text that are ticked, and those that are blank. */
export function readChoices(text: string): Choice[] {
  const folded = fold(text)
  if (!folded.includes('[')) return []
  return Array.from(folded.matchAll(BOX), ({ index: start, 0: { length }, 1: sign, 2: label = '' }) => ({
    label,
    isChosen: sign !== '',
    start,
    end: start + length,
  }))
}
