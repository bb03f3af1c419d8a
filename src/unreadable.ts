/** What is said of files that are not UTF-8 text, and what to do about it. */
import { ENCODING_LABELS, type Encoding } from './encoding/names.ts'
import { MOST_BYTES, type Unreadable } from './files.ts'
import type { Worded } from './model.ts'

/** Why a file is not linted, for whoever named it. */
export function whyUnreadable(file: Unreadable): Worded {
  const { ja, en } = wordingOf(file)
  return { ja: `「${file.path}」${ja}`, en: `"${file.path}" ${en}` }
}

function wordingOf(file: Unreadable): Worded {
  switch (file.failure) {
    case 'named': {
      const label = ENCODING_LABELS[file.encoding]
      return {
        ja: `は${label}のテキストではありません。UTF-8で保存し直してください`,
        en: `is not ${label} text. Save it as UTF-8`,
      }
    }
    case 'nul':
      return {
        ja: `の${file.line}行目にNUL文字（0x00）があります。テキストとして保存し直すか、その文字を消してください`,
        en: `has a NUL character in line ${file.line}. Save it as text, or take the character out`,
      }
    case 'replaced':
      return {
        ja: `の${file.line}行目に、変換で失われた文字の印「\ufffd」（U+FFFD）があります。元のファイルから変換し直すか、元の文字に直してください`,
        en: `has the mark of a lost character, U+FFFD, in line ${file.line}. Convert it anew, or put the character back`,
      }
    default:
      return WORDINGS[file.failure]
  }
}

const WORDINGS: Readonly<Record<Exclude<Unreadable['failure'], 'named' | 'nul' | 'replaced'>, Worded>> = {
  access: { ja: 'を読めません。ファイルの権限を確かめてください', en: 'cannot be read. Check its permissions' },
  size: {
    ja: `は${MOST_BYTES / 1024 / 1024}MBを超えるので検査しません。変更箇所の表だけのファイルに分けてください`,
    en: `is larger than ${MOST_BYTES / 1024 / 1024} MB and is not linted. Split it, or keep only the change log`,
  },
  encoding: {
    ja: 'はUTF-8のテキストではなく、文字コードを判別できません。UTF-8で保存し直すか、--encoding で指定してください',
    en: 'is not UTF-8 text, nor any that can be told by its look. Save it as UTF-8, or name its encoding with --encoding',
  },
  cut: {
    ja: 'はUTF-8の文字の途中で終わっています。コピーや転送が途中で切れていないか確かめてください',
    en: 'ends inside a UTF-8 character. Was it cut off while it was copied?',
  },
  excel: {
    ja: 'はExcelのファイルです。変更箇所のシートをMarkdownの表に変換してから検査してください',
    en: 'is an Excel file. Convert the sheet of the change log to a Markdown table first',
  },
  word: {
    ja: 'はWordのファイルです。変更箇所の表をMarkdownに変換してから検査してください',
    en: 'is a Word file. Convert it to Markdown first',
  },
  'old-office': {
    ja: 'は古い形式のExcelかWordのファイル（.xls、.doc）です。.xlsxか.docxで保存し直し、Markdownに変換してから検査してください',
    en: 'is an Excel or Word file of the old format (.xls, .doc). Save it as .xlsx or .docx and convert it to Markdown first',
  },
  archive: {
    ja: 'は圧縮ファイルです。展開し、中のMarkdownファイルを検査してください',
    en: 'is an archive. Unpack it and lint the Markdown files in it',
  },
  pdf: {
    ja: 'はPDFです。変更箇所の表をMarkdownに変換してから検査してください',
    en: 'is a PDF. Convert the change log to Markdown first',
  },
  image: {
    ja: 'は画像です。変更箇所の表をMarkdownで用意してください',
    en: 'is an image. Provide the change log as Markdown',
  },
}

/** What was guessed is said. */
export function guessedAs(path: string, encoding: Encoding): Worded {
  const label = ENCODING_LABELS[encoding]
  return {
    ja: `「${path}」は${label}として読みました。違うときは --encoding で指定してください`,
    en: `"${path}" was read as ${label}. If that is wrong, name its encoding with --encoding`,
  }
}
