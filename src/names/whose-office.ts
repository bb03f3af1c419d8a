import type { OfficeName } from '../notation/office-name.ts'
import { bodyBeside } from './body-beside.ts'
import { isHome, type RowsOfBody } from './by-body.ts'

const BODY = /(?:[市町村県都府道]|広域連合|組合|企業団)$/

/** An office of the body that logs are of without a qualifier, one of another body with what tells that: `近隣市の`. */
export function ofItsBody(home: RowsOfBody, text: string, name: OfficeName): OfficeName {
  const qualifier = name.qualifier.replace(/の$/, '')
  const body = qualifier === '' ? bodyBeside(text, name) : qualifier
  if (body === '') return name
  if (isHome(home, body)) return { ...name, qualifier: '' }
  if (body === qualifier && !BODY.test(body)) return name
  const isTold = qualifier === '' || home.homes.length > 0
  return isTold ? { ...name, qualifier: `${body}の` } : name
}
