/** That there is none: はない, なし, ではありません. */
export const NONE = '(?:[はがも]|で[はも]?)?(?:[無な][いしく]|ありません)'

/** What denies a change behind its word: 変更はない, 変更なし, 変更を伴わない, 変更は生じない, 変更していません. */
export const NOT_CHANGED = `(?:${NONE}|[はがもを]?(?:伴わ|生じ(?:て(?:い)?)?な|し(?:てい)?(?:な[いく]|ません)))`
