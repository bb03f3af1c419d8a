import { describe, expect, test } from 'vitest'
import { occurrencesOf } from '../src/names/occurrences.ts'
import { officesAlone } from '../src/names/offices-alone.ts'
import { looksLikeOne, mayBeOne } from '../src/names/one-office.ts'
import { isTrade, readCompanyNames } from '../src/notation/company-name.ts'
import {
  bodyAtStart,
  bodyOf,
  municipalityOf,
  readMunicipalityLists,
  withoutHall,
} from '../src/notation/municipality.ts'
import { type OfficeName, readOfficeNames } from '../src/notation/office-name.ts'
import { companyRenames, officeRenames, officeText } from '../src/notation/renames.ts'
import { readLog } from '../src/read/log.ts'
import type { ExampleRow } from '../src/rule.ts'
import { findingsOf, markdownOf, told as toldIn } from './support/examples.ts'

const told = (text: string) =>
  readOfficeNames(text).map(
    ({ qualifier, units, post, start, end }) =>
      `${qualifier}|${units.join('/')}${post ? '|長' : ''} ${text.slice(start, end)}`,
  )

describe('offices of a municipality', () => {
  test.each([
    ['日の出市市民部市民課', ['日の出市|市民部/市民課 市民部市民課']],
    ['さいたま市市民局区政推進部', ['さいたま市|市民局/区政推進部 市民局区政推進部']],
    ['つくば市市民部市民窓口課', ['つくば市|市民部/市民窓口課 市民部市民窓口課']],
    ['あきる野市市民部市民課', ['あきる野市|市民部/市民課 市民部市民課']],
    ['四日市市市民部市民課', ['四日市市|市民部/市民課 市民部市民課']],
    ['町田市市民部市民課', ['町田市|市民部/市民課 市民部市民課']],
    ['松本市税務課', ['松本市|税務課 税務課']],
    ['京都市総合企画局情報化推進室', ['京都市|総合企画局/情報化推進室 総合企画局情報化推進室']],
    ['府中市市民部総合窓口課', ['府中市|市民部/総合窓口課 市民部総合窓口課']],
    ['緑市税務部市民税課', ['緑市|税務部/市民税課 税務部市民税課']],
    ['緑市民生部福祉課', ['緑市|民生部/福祉課 民生部福祉課']],
    ['緑市役所市民課', ['緑市|市民課 市民課']],
    ['市役所市民課、本庁市民課', ['|市民課 市民課', '|市民課 市民課']],
    ['緑市中央区市民部戸籍課', ['緑市中央区|市民部/戸籍課 市民部戸籍課']],
    ['緑区の戸籍課', ['緑区の|戸籍課 戸籍課']],
    ['緑区の子育て支援課', ['緑区の|子育て支援課 子育て支援課']],
    ['（福祉）戸籍課', ['(福祉)|戸籍課 （福祉）戸籍課']],
    ['各区役所区民課', ['各区役所|区民課 区民課']],
    ['瑞穂県総務部情報課', ['瑞穂県|総務部/情報課 総務部情報課']],
    ['緑市営住宅課', ['|緑市営住宅課 緑市営住宅課']],
    ['本市市民課、当市税務課', ['|市民課 市民課', '|税務課 税務課']],
    ['本県総務部情報課', ['|総務部/情報課 総務部情報課']],
    ['旧情報課', ['|情報課 情報課']],
    ['旧緑市情報課', ['緑市|情報課 情報課']],
    ['復旧課、緑本庁課、本庁舎管理課', ['|復旧課 復旧課', '|緑本庁課 緑本庁課', '|本庁舎管理課 本庁舎管理課']],
    ['平成5年3月3日付け総務局長決裁', ['|総務局|長 総務局長']],
    ['平成5年3月3日付総務局長決裁', ['|総務局|長 総務局長']],
  ])('%s', (text, names) => expect(told(text)).toEqual(names))
})

describe('offices of no municipality', () => {
  test.each([
    '下水道整備課',
    '国際都市推進課',
    '通学区域係',
    '行政区振興課',
    '都市計画課',
    '中心市街地活性化室',
    '東地区センター',
    '本町出張所',
    '中町支所市民課',
    '市民環境部市民課',
  ])('%s', (text) => expect(readOfficeNames(text)).toMatchObject([{ qualifier: '', start: 0, end: text.length }]))
})

describe('kinds of offices', () => {
  test.each([
    '緑本部',
    '緑事務局',
    '緑局',
    '緑部門',
    '緑部',
    '緑課',
    '緑室',
    '緑センター',
    '緑事務所',
    '緑出張所',
    '緑支所',
    '緑保健所',
    '緑署',
    '緑係',
    '緑班',
    '緑グループ',
    '緑チーム',
  ])('%s', (name) => expect(told(name)).toEqual([`|${name} ${name}`]))

  test.each([
    ['緑部青課赤係', ['|緑部/青課/赤係 緑部青課赤係']],
    ['総務部議会課', ['|総務部/議会課 総務部議会課']],
    ['総務課市税係', ['|総務課/市税係 総務課市税係']],
    ['情報室館内係', ['|情報室/館内係 情報室館内係']],
    ['市民局面談課', ['|市民局面談課 市民局面談課']],
    ['市民局窓口面談課', ['|市民局/窓口面談課 市民局窓口面談課']],
    ['庶務係計数班', ['|庶務係/計数班 庶務係計数班']],
    ['緑署職員係', ['|緑署/職員係 緑署職員係']],
    ['郵便事業局、薬務局', ['|郵便事業局 郵便事業局', '|薬務局 薬務局']],
    ['全国部、上下水道部', ['|全国部 全国部', '|上下水道部 上下水道部']],
    ['日勤課、教育室', ['|日勤課 日勤課', '|教育室 教育室']],
    ['データ管理センター、関連係', ['|データ管理センター データ管理センター', '|関連係 関連係']],
    ['緑事務所管理課', ['|緑事務所/管理課 緑事務所管理課']],
    ['緑課、青部', ['|緑課 緑課', '|青部 青部']],
    ['緑課長、青課長期計画、赤課長寿支援', ['|緑課|長 緑課長', '|青課 青課', '|赤課 赤課']],
  ])('%s', (text, names) => expect(told(text)).toEqual(names))

  test.each([
    '郵便局、薬局、当局、局面、局所、局留',
    '一部、全部、内部、外部、細部、上部、下部、幹部、大部',
    '緑部分、緑部数、緑部品、緑部材',
    '日課、賦課、放課、緑課題、緑課税、緑課程、緑課目、緑課外',
    '緑教室、緑病室、緑温室、緑寝室、緑浴室、緑客室、緑室内',
    'データセンター、コールセンター',
    '部署、緑署名、緑署員',
    '関係、緑係数、緑係争、緑係留',
    '会議室、サーバ室、サーバー室、電算室、機械室、執務室、マシン室、端末室、相談室',
    '当該課、各部、同室、他課、本局、両課、庁内関係課',
    '業務担当課、事務所管課、制度主管課、関係機器担当課、システム所管部、利用課、対象課、主務係',
  ])('%s: none', (text) => expect(told(text)).toEqual([]))
})

describe('offices named in hiragana', () => {
  test.each([
    ['ぜいむ課', ['|ぜいむ課 ぜいむ課']],
    ['　 ぜいむ課長　\n', ['|ぜいむ課|長 ぜいむ課長']],
    ['けんこう・ほけん課', ['|けんこう・ほけん課 けんこう・ほけん課']],
    ['くらし・しごと・いのち課長', ['|くらし・しごと・いのち課|長 くらし・しごと・いのち課長']],
    ['ぜいむ係', ['|ぜいむ係 ぜいむ係']],
    ['すべての課', []],
    ['かかわる課', []],
    ['ぜいむ課に通知する', []],
  ])('alone in a cell: %j', (text, names) => expect(told(text)).toEqual(names))

  test.each([
    ['まちの窓口課', ['|まちの窓口課 まちの窓口課']],
    ['担当　まちの窓口課', ['|まちの窓口課 まちの窓口課']],
    ['委託先：まちの窓口課', ['|まちの窓口課 まちの窓口課']],
    ['福祉部まちの窓口課', ['|福祉部/まちの窓口課 福祉部まちの窓口課']],
    ['届出はまちの窓口課', ['|窓口課 窓口課']],
    ['すべての窓口課', ['|窓口課 窓口課']],
    ['委託先：まちの会社から情報課に送る', ['|情報課 情報課']],
  ])('with の: %s', (text, names) => expect(told(text)).toEqual(names))

  test.each([
    ['福祉部いきがい課', ['|福祉部/いきがい課 福祉部いきがい課']],
    ['福祉部いきがい推進課長', ['|福祉部/いきがい推進課|長 福祉部いきがい推進課長']],
    ['市民部ひとり親支援課', ['|市民部/ひとり親支援課 市民部ひとり親支援課']],
    ['健康部健康づりく課', ['|健康部/健康づりく課 健康部健康づりく課']],
    ['健康部健康つくり課、税務課', ['|健康部/健康つくり課 健康部健康つくり課', '|税務課 税務課']],
    ['(略)健康ずくり課及び税務課', ['|健康ずくり課 健康ずくり課', '|税務課 税務課']],
    ['市民部納付により課する', ['|市民部 市民部']],
    ['税務部申告のとおり課税し、計画をつくり課内で', ['|税務部 税務部']],
    ['福祉こどもも課長', ['|福祉こどもも課|長 福祉こどもも課長']],
    ['関係する課', []],
    ['国保・年金課', ['|国保・年金課 国保・年金課']],
    ['福祉部子ども・子育て支援課長', ['|福祉部/子ども・子育て支援課|長 福祉部子ども・子育て支援課長']],
    ['こども・若者課（DX・情報課）', ['|こども・若者課 こども・若者課', '|DX・情報課 DX・情報課']],
    ['・スポーツ・文化課', ['|スポーツ・文化課 スポーツ・文化課']],
    ['・子育て支援課長', ['|子育て支援課|長 子育て支援課長']],
    ['税務課を分けて納税課を置く', ['|税務課 税務課', '|納税課 納税課']],
    ['税務課・市民課', ['|税務課 税務課', '|市民課 市民課']],
    ['連絡先・収納課、担当者・収納課', ['|収納課 収納課', '|収納課 収納課']],
    ['受付は国保・年金課', ['|国保・年金課 国保・年金課']],
    ['税務課、ごみ減量課', ['|税務課 税務課', '|ごみ減量課 ごみ減量課']],
    ['税務課及びごみ減量課', ['|税務課 税務課', '|ごみ減量課 ごみ減量課']],
    ['税務課、及びごみ減量課', ['|税務課 税務課', '|ごみ減量課 ごみ減量課']],
    ['税務課又はごみ減量課', ['|税務課 税務課', '|ごみ減量課 ごみ減量課']],
    ['税務課とごみ減量課', ['|税務課 税務課', '|ごみ減量課 ごみ減量課']],
    ['担当の課', []],
    ['環境部すぐやる課', ['|環境部/すぐやる課 環境部すぐやる課']],
    ['福祉部において課題を整理し、総務部から課に通知する', ['|福祉部 福祉部', '|総務部 総務部']],
  ])('%s', (text, names) => expect(told(text)).toEqual(names))
})

describe('chains', () => {
  test.each([
    ['市民局 戸籍課', ['|市民局/戸籍課 市民局 戸籍課']],
    ['緑市　市民局　地域部　戸籍課', ['|市民局/地域部/戸籍課 市民局　地域部　戸籍課']],
    ['(ア)戸籍課、（b）窓口課', ['|戸籍課 戸籍課', '|窓口課 窓口課']],
    ['戸籍課 税務課', ['|戸籍課 戸籍課', '|税務課 税務課']],
    ['市民局長 戸籍課', ['|市民局|長 市民局長', '|戸籍課 戸籍課']],
    ['市民局、戸籍課', ['|市民局 市民局', '|戸籍課 戸籍課']],
    ['市民局 (区)戸籍課', ['|市民局 市民局', '(区)|戸籍課 (区)戸籍課']],
    ['戸籍課 市民局', ['|戸籍課 戸籍課', '|市民局 市民局']],
    ['(区)の戸籍課、（デ）企画課推進部', ['(区)の|戸籍課 (区)の戸籍課', '(デ)|企画課/推進部 （デ）企画課推進部']],
  ])('%s', (text, names) => expect(told(text)).toEqual(names))
})

describe('municipalities', () => {
  test.each([
    ['さいたま市の住民、さいたま市長、川口市', 'さいたま市'],
    ['日の出市では、日の出市の', '日の出市'],
    ['汐見浜市税務部、汐見浜市長', '汐見浜市'],
    ['国際都市、広域市町村圏、転出地市町村、本市', null],
    ['近隣市、県内市町、構成市、管内市町村、委託市、立浪市の市民課', null],
    ['海原県立浪市', '立浪市'],
    ['山県市', '山県市'],
  ])('%s', (text, name) => expect(municipalityOf([text])?.name ?? null).toBe(name))

  test.each([
    ['緑市市民課、緑市税務課', '緑市'],
    ['緑市民課、緑市税条例、緑市営住宅、緑市街地、緑市場、緑町内会、緑町会、緑市政', null],
    ['緑市民生課', '緑市'],
    ['緑市税制課', '緑市'],
    ['緑市営農課', '緑市'],
    ['緑市会計課', '緑市'],
    ['緑市政策課', '緑市'],
    ['他市、両市、同町、各村、当市、県都', null],
    ['四日市市', '四日市市'],
    ['町田市', '町田市'],
    ['市川三郷町', '市川三郷町'],
    ['むつ市の', 'むつ市'],
    ['村上市の', '村上市'],
    ['', null],
  ])('%s names %s', (text, name) => expect(municipalityOf([text])?.name ?? null).toBe(name))

  test('named most, and often enough', () => {
    expect(municipalityOf(['緑市の', '青町の', '青町で', '住民'])).toEqual({ name: '青町', count: 2 })
    expect(municipalityOf(['緑市の、緑市で', '青町の'])).toEqual({ name: '緑市', count: 1 })
    expect(municipalityOf(['緑市の、青町の', '青町で'])).toEqual({ name: '青町', count: 2 })
    expect(bodyOf(['緑市の、青町の', '青町で'])).toBe('青町')
    expect(municipalityOf(['住民'])).toBeNull()
  })

  test.each([
    ['花園市　住民基本台帳に関する事務', '花園市'],
    ['みどり県　住民基本台帳ネットワーク', 'みどり県'],
    ['みどり県立浪市', '立浪市'],
    ['海原県　立浪市', '立浪市'],
    ['海原県花園郡立浪町', '立浪町'],
    ['海原県後期高齢者医療広域連合', '海原県後期高齢者医療広域連合'],
    ['花園市・立浪市広域行政事務組合', '花園市・立浪市広域行政事務組合'],
    ['東部消防組合　組合員に関する事務', '東部消防組合'],
    ['各都道府県、当県、他県', null],
    ['緑区　住民基本台帳に関する事務', '緑区'],
    ['緑区長', '緑区'],
    ['東京都砂丘谷区　住民基本台帳に関する事務', '砂丘谷区'],
    ['本区の窓口、行政区、緑区民', null],
  ])('in the title %s', (text, name) => expect(bodyOf([text])).toBe(name))

  test.each([
    ['砂丘広域連合総務課', '砂丘広域連合'],
    ['東部消防組合総務課', '東部消防組合'],
    ['農業組合指導課', ''],
    ['東京都緑区福祉部', '東京都緑区'],
    ['東京都福祉部', '東京都'],
    ['大阪府緑市福祉課', '大阪府緑市'],
    ['京都府総務部', '京都府'],
    ['北海道緑町総務課', '北海道緑町'],
    ['瑞穂県緑村総務課', '瑞穂県緑村'],
    ['瑞穂県税課', ''],
    ['緑市中央区役所区民課', '緑市中央区役所'],
    ['緑区役所区民課', '緑区役所'],
    ['緑町役場総務課', '緑町役場'],
    ['町田市市民課', '町田市'],
    ['十日町市総務課', '十日町市'],
    ['緑市営農課', '緑市'],
    ['緑市会計課', '緑市'],
    ['都市計画課', ''],
    ['緑都市計画課', ''],
    ['農村整備課', ''],
    ['地区振興課', ''],
    ['行政区担当課', ''],
    ['特別区担当課', ''],
    ['城下町振興課', ''],
    ['広域市町村圏課', ''],
    ['市民課', ''],
    ['緑市', ''],
    ['総務課', ''],
    ['緑市市民税課', '緑市'],
    ['緑市民課', ''],
    ['緑町民生課', '緑町'],
  ])('at the start of %s', (text, body) => expect(bodyAtStart(text)).toBe(body))

  test.each([
    ['緑市役所', '緑市'],
    ['緑町役場', '緑町'],
    ['緑区役所', '緑区役所'],
    ['緑町役場前支所', '緑町役場前支所'],
  ])('%s without its hall', (text, body) => expect(withoutHall(text)).toBe(body))

  test.each([
    ['砂丘市、立浪町、白根町、上野町、八尾町'],
    ['照会先 砂丘市、 立浪町、白根町、上野町、八尾町 の順'],
    ['照会先：砂丘市，立浪町，白根町，上野町，八尾町及び海原県'],
    ['次の市町（砂丘市、立浪町、\n白根町、上野町、八尾町）'],
    ['照会先は白根町、緑市。照会元：砂丘市、立浪町、白根町、上野町、八尾町'],
  ])('listed in %s', (text) => {
    const lists = readMunicipalityLists(text)
    expect(lists.map((list) => list.map(({ name }) => name))).toEqual([
      ['砂丘市', '立浪町', '白根町', '上野町', '八尾町'],
    ])
    for (const { name, start, end } of lists.flat()) expect(text.slice(start, end)).toBe(name)
  })

  test.each([
    ['砂丘市、立浪町、白根町、上野町'],
    ['砂丘市、立浪町、白根町、上野町、ほか(八尾町)'],
    ['砂丘市、立浪町、白根町、上野町の一部、八尾町'],
    ['照会先（砂丘市、立浪町、白根町、上野町）、八尾町'],
    ['砂丘市\n立浪町\n白根町\n上野町\n八尾町'],
  ])('no list of five in %s', (text) => expect(readMunicipalityLists(text)).toEqual([]))
})

const office = (text: string): OfficeName => {
  const [name] = readOfficeNames(text)
  if (!name) throw new Error(`no office: ${text}`)
  return name
}

describe('one office', () => {
  test.each([
    ['(デ)情報課', 'デジタル局推進部情報課'],
    ['情報課', 'デジタル局推進部情報課長'],
    ['緑市デジタル局情報課', 'デジタル局推進部情報課'],
    ['デジタル局', 'デジタル局情報課'],
    ['緑区デジタル部情報課', 'デジタル部情報課'],
    ['当該情報課', 'デジタル部情報課'],
  ])('may be %s and %s', (a, b) => {
    expect(mayBeOne(office(a), office(b))).toBe(true)
    expect(mayBeOne(office(b), office(a))).toBe(true)
  })

  test.each([
    ['(デ)情報課', '(区)情報課'],
    ['情報課', '(区)情報課'],
    ['情報課', '支所の情報課'],
    ['情報課', '各区情報課'],
    ['市民局情報課', '市民部情報課'],
    ['企画課推進部', '企画課'],
    ['障害福祉課', '障がい福祉課'],
    ['窓口課', '窓ロ課'],
  ])('is not %s and %s', (a, b) => expect(mayBeOne(office(a), office(b))).toBe(false))

  test.each([
    ['(デ)情報課', '(区)情報課', true],
    ['市民局情報課', '市民部情報課', true],
    ['市民局総務課', '市民部総務課', false],
    ['企画課推進部', '企画課', true],
    ['障害福祉課', '障がい福祉課', true],
    ['窓口課', '窓ロ課', true],
    ['高齢福祉課', '障害福祉課', false],
  ])('looks like %s and %s: %s', (a, b, alike) => expect(looksLikeOne(office(a), office(b))).toBe(alike))
})

describe('cells that name offices alone', () => {
  test.each([
    ['（略）緑市　市民部　窓口課', 1],
    ['市民課長、税務課長', 2],
    ['市民課長 青葉 一郎', 0],
    ['市民課の承認', 0],
    ['承認', 0],
  ])('%s: %d', (text, count) => expect(officesAlone(text)).toHaveLength(count))
})

describe('companies', () => {
  test.each([
    ['緑電算株式会社・青電算株式会社共同企業体', ['緑電算', '青電算']],
    ['緑電算株式会社（旧青電算株式会社）', ['緑電算', '青電算']],
    ['緑電算（株）→青電算（株）', ['緑電算', '青電算']],
    ['緑電算株式会社中央支店 株式会社青電算', ['緑電算', '青電算']],
    ['㈱ぎょうせい、あおぞら株式会社', ['ぎょうせい']],
    ['株式会社のうち', []],
    ['あおぞら株式会社', ['あおぞら']],
    ['委託先:みずほ株式会社', ['みずほ']],
    ['委託先はみずほ株式会社', []],
    ['は株式会社緑電算', ['緑電算']],
    ['緑・青電算株式会社', ['緑・青電算']],
    ['緑電算株式会社及び青電算株式会社', ['緑電算', '青電算']],
    ['緑中央支店電算株式会社', ['緑中央支店電算']],
    ['再委託先（みずほ）、株式会社緑電算', ['緑電算']],
  ])('%s', (text, cores) => expect(readCompanyNames(text).map(({ core }) => core)).toEqual(cores))

  test.each([
    ['電算', true],
    ['情報処理', true],
    ['計算センター', true],
    ['電子計算機', true],
    ['技術研究', true],
    ['総合研究所', true],
    ['システム開発', true],
    ['システムズ', true],
    ['ソフト開発', true],
    ['ソフトウェア', true],
    ['コンピュータサービス', true],
    ['コンピューター', true],
    ['緑電算', false],
    ['電算緑', false],
  ])('%s株式会社 has no name but its trade: %s', (core, expected) =>
    expect(isTrade({ core, start: 0, end: core.length })).toBe(expected),
  )

  test('stand where they are written', () => {
    const text = '委託先は、旧緑電算中央支店株式会社、(株)青電算東京支店、赤電算㈱'
    expect(readCompanyNames(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '緑電算',
      '青電算',
      '赤電算',
    ])
  })

  test.each([
    ['・緑電算株式会社及び(株)緑電算中央支店', 2],
    ['緑電算等、緑電算社', 2],
    ['東緑電算株式会社、緑電算サービス、緑電算・東、緑電算保守規程、緑電算製', 0],
  ])('緑電算 in %s: %d', (text, count) => expect(occurrencesOf('緑電算', text)).toHaveLength(count))
})

describe('renames in a row', () => {
  const rowOf = (before: string, after: string) => {
    const [row] = readLog('log.md', markdownOf([{ before, after }]), null).rows
    if (!row) throw new Error('no row')
    return row
  }

  test.each([
    ['情報課', '政策課', ['情報課→政策課']],
    ['情報課長', '政策課長', ['情報課長→政策課長']],
    ['緑市情報課', '青市情報課', ['緑市情報課→青市情報課']],
    ['情報課、税務課', '政策課、税務課', ['情報課→政策課']],
    ['税務課、情報課', '税務課、政策課', ['情報課→政策課']],
    ['税務課、情報課、福祉課', '税務課、政策課、福祉課', ['情報課→政策課']],
    ['情報課、税務課', '政策課、収納課', ['情報課→政策課', '税務課→収納課']],
    ['情報課、税務課', '政策課', ['情報課→政策課', '税務課→政策課']],
    ['情報課', '政策課、収納課', []],
    ['市民部情報課', '市民部政策課', ['市民部情報課→市民部政策課']],
    ['各福祉事務所', '各保健所', ['各福祉事務所→各保健所']],
    ['情報課', '情報課、政策課', []],
    ['情報課、政策課', '情報課', []],
    ['情報課、各福祉事務所', '政策課', ['情報課→政策課']],
    ['情報課', '政策課、各福祉事務所', ['情報課→政策課']],
    ['情報課、税務課、福祉課', '政策課、税務課、保健課', ['情報課→政策課', '福祉課→保健課']],
    ['情報課、税務課、福祉課', '税務課、保健課、収納課', []],
    ['甲課、情報課、税務課、福祉課', '情報課、政策課、保健課', ['税務課→政策課', '福祉課→保健課']],
    ['情報課', '情報課', []],
    ['', '政策課', []],
  ])('%s → %s', (before, after, expected) =>
    expect(officeRenames(rowOf(before, after)).map((one) => `${officeText(one.old)}→${officeText(one.new)}`)).toEqual(
      expected,
    ),
  )

  test.each([
    ['緑電算株式会社', '株式会社青電算', ['緑電算→青電算']],
    ['緑電算株式会社', '緑電算(株)', []],
    ['緑電算株式会社、青電算株式会社', '赤電算株式会社', ['緑電算→赤電算', '青電算→赤電算']],
  ])('%s → %s', (before, after, expected) =>
    expect(companyRenames(rowOf(before, after)).map((one) => `${one.old.core}→${one.new.core}`)).toEqual(expected),
  )
})

describe('what is said of an old name', () => {
  const MOVED = { before: '総務部情報課', after: '企画部政策課', reason: '組織改正' }
  const BUREAU = { before: '総務部の承認', after: '企画部の承認', reason: '組織改正' }
  const said = (after: string) =>
    findingsOf('org/obsolete-name', { rows: [MOVED, BUREAU, { after }] }).map(
      ({ message }) => /行目で(.*)に変わって.*?。(.*)に直して/.exec(message.ja)?.slice(1).join(' ') ?? message.ja,
    )

  test.each([
    ['総務部 情報課長が承認する。', ['「総務部情報課」が「企画部政策課」 「企画部政策課長」']],
    ['情報課が管理する。', ['「総務部情報課」が「企画部政策課」 「政策課」']],
    ['総務部が監査する。', ['「総務部」が「企画部」 「企画部」']],
    ['総務部情報課管理係が管理する。', ['「総務部情報課」が「企画部政策課」 「企画部政策課管理係」']],
  ])('%s', (after, expected) => expect(said(after)).toEqual(expected))
})

describe('old names that stand rightly', () => {
  const RENAMED = { before: '戸籍課', after: '窓口課', reason: '課名変更' }
  const found = (after: string) => findingsOf('org/obsolete-name', { rows: [RENAMED, { after }] }).length

  test.each([
    '令和6年9月30日までは戸籍課、同年10月1日以後は窓口課で受け付ける。',
    '令和6年10月1日からは窓口課、それまでの間は戸籍課で受け付ける。',
    '施行日前は戸籍課が、施行日以後は窓口課が受け付ける。',
    '戸籍課（令和6年9月2日から窓口課）で受け付ける。',
    '戸籍課は、令和6年10月1日に窓口課となる。',
    '「戸籍課」の表示のある封筒、戸籍課と印字された封筒、戸籍課名の入った封筒',
    '新設の戸籍課が監査する。',
    '戸籍課の所管事務は窓口課に引き継がれた。戸籍課→窓口課',
    '前回は戸籍課としていた。',
    '戸籍課の新設に伴い、戸籍課が監査する。',
  ])('%s', (after) => expect(found(after)).toBe(0))

  test.each([
    '令和9年3月まで戸籍課が保管し、窓口課に送る。',
    '令和6年9月30日までは戸籍課で受け付ける。窓口課',
    '戸籍課が受け付け、窓口課に送る。',
    '戸籍課（南庁舎）で受け付ける。',
    '戸籍課の記載を確認する。',
    '戸籍課に新設した端末で処理する。',
  ])('but not in %s', (after) => expect(found(after)).toBe(1))
})

describe('the offices of another body', () => {
  const RENAMED: readonly ExampleRow[] = [
    { item: 'Ⅰ-7-①', before: '市民課', after: '窓口課', reason: '課名変更' },
    { item: 'Ⅱ(住民ファイル)-2-⑥', before: '市民課', after: '窓口課', reason: '課名変更' },
  ]
  const found = (id: string, title: string, rows: readonly ExampleRow[]) =>
    findingsOf(id, { markdown: `# ${title}　全項目評価書\n\n${markdownOf(rows)}` }).map(toldIn)
  const ofOffice = (title: string, office: string) =>
    found('org/obsolete-name', title, [
      ...RENAMED,
      { before: `${office}に紙で送る。`, after: `${office}に電子で送る。` },
      { before: `${office}が紙で受ける。`, after: `${office}が電子で受ける。` },
    ])

  test.each(['花園市', 'みどり県', '住民基本台帳に関する事務'])('in the log of %s', (title) => {
    for (const body of [
      '前住所地',
      '本籍地',
      '他自治体',
      '相手方',
      '近隣市',
      '隣接する立浪市',
      '県内市町',
      '構成市町村',
    ])
      expect(ofOffice(title, `${body}の市民課`)).toEqual([])
    for (const body of ['加入団体の', '他市', '委託市の', '法務局の', '転出元の', '市町村等の', '関係機関の', '同市の'])
      expect(ofOffice(title, `${body}市民課`)).toEqual([])
    expect(ofOffice(title, '各構成団体（市民課）')).toEqual([])
    expect(ofOffice(title, '市町の住民記録担当課（市民課等）')).toEqual([])
  })

  test.each([
    ['みどり県', '立浪市市民課', 0],
    ['砂丘広域連合', '立浪市の市民課', 0],
    ['花園市', '立浪市役所の市民課', 0],
    ['花園市', '花園市役所の市民課', 2],
    ['花園市', '市役所の市民課', 2],
    ['花園市', '花園市の市民課', 2],
    ['海原県', '海原県市民課', 2],
    ['海原県', '海原県の市民課', 2],
    ['砂丘広域連合', '砂丘広域連合市民課', 2],
  ])('in the log of %s: %s', (title, office, count) => expect(ofOffice(title, office)).toHaveLength(count))

  test.each(['砂丘広域連合', '東部消防組合', '砂丘水道企業団', '中部環境衛生一部事務組合', '海原県', '花園市'])(
    'are not those of %s itself',
    (body) => {
      const renamed = { before: `${body}総務課`, after: `${body}総務人事課`, reason: '機構改革' }
      expect(found('org/obsolete-name', body, [renamed, { after: '総務課の端末で処理する。' }])).toEqual([
        '2.after old 総務課 (warning)',
      ])
      const other = { before: '総務課', after: '総務財政課', reason: '機構改革' }
      expect(found('org/inconsistent-rename', body, [other, renamed])).toEqual(['2.after diverges 総務人事課'])
      expect(found('org/inconsistent-rename', '花園町', [other, renamed])).toEqual([])
    },
  )
})
