import type { OfficeName } from '../notation/office-name.ts'

/** A log speaks of the offices of its own municipality, whether it says so or not. */
export const ownName = (name: OfficeName): OfficeName =>
  isMunicipality(name.qualifier) ? { ...name, qualifier: '' } : name

export const isMunicipality = (qualifier: string): boolean => /[市町村]$/.test(qualifier)

/** The smallest office of a chain. */
export const leafOf = ({ units }: OfficeName): string => units.at(-1) ?? ''

/** An office as one text without its post, for grouping. */
export const nameOf = (name: OfficeName): string => `${ownName(name).qualifier} ${name.units.join('')}`

/** Whether a chain ends in another: 市民局振興部戸籍課 in 振興部戸籍課. */
export const endsWith = (units: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= units.length && tail.every((unit, index) => unit === units[units.length - tail.length + index])
