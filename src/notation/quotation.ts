const BEFORE = /(?:旧|改正前の?|従前の?|当時の?|廃止前の?|変更前の?|改称前の?)[:(「・]*$/
const RENAMED =
  /^長?(?:\([^()]{0,80}\))?[」』]?(?:から|(?:の名称)?を|→|⇒|より)[^。、]{0,60}?(?:[にへと](?:名称を|名を)?(?:変更|改正|改め|修正|改称|移行|読み?替|変わ|統合|改編|再編|繰)|[へに](?:$|[、)」]))/
const NEWER = /^長?\(現/

/**
 * Whether a text speaks of a name or number as history: 旧第7号, 改正前の番号法別表第二, 第7号から第8号に変更.
 *
 * @param before the squeezed text before the name
 * @param after the squeezed text behind it
 */
export function speaksOfHistory(before: string, after: string): boolean {
  return BEFORE.test(before.slice(-12)) || RENAMED.test(after.slice(0, 160)) || NEWER.test(after)
}
