import { dayOf } from '../../src/dates.ts'
import type { Cell, Place, Row, Span } from '../../src/model.ts'
import { inEra, readDate } from '../../src/notation/date.ts'
import { firstDifference } from '../../src/notation/first-difference.ts'
import { type ItemPath, keyOf } from '../../src/notation/item-path.ts'
import { type OfficeName, readOfficeNames } from '../../src/notation/office-name.ts'
import { isBlankMark, isSummary, omissionsIn } from '../../src/notation/omission.ts'
import { withoutSideLabel } from '../../src/notation/side-label.ts'
import { compareSingleValues } from '../../src/notation/single-value.ts'
import { squeeze } from '../../src/notation/squeeze.ts'
import { areCutOff, areTwoStates, isPartOf, wordingOf } from '../../src/notation/two-states.ts'
import { once } from '../../src/once.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { type Succession, successionsIn } from '../knowledge/successions.ts'

export default logRule({
  severity: 'warning',
  title: { ja: '前回の変更後と今回の変更前がつながらない', en: 'Two changes of one item that do not join' },
  why: () => ({
    ja: '同じ項目を2回変更したときは、後の変更の変更前が、先の変更の変更後と同じ記載になるはずです。違っていれば、間の変更の行が抜けているか、古い評価書から写したものです。(略)のある行、範囲の異なる項目、複数の項目をまとめた行、記載の一部だけを引いた行は比べません。',
    en: 'Where an item was changed twice, the later change starts from what the earlier one left. If not, a row is missing or the text was copied from an old edition. Abbreviated cells, other ranges, lists and partial quotations are not compared.',
  }),
  messages: {
    broken: say<{ text: string; row: number; day: string; left: string; starts: string }>({
      ja: ({ text, row, day, left, starts }) =>
        `${quote(text)}の変更前は、表の${row}行目（${inEra(day)}）の変更後とつながりません。表の${row}行目の変更後は${quote(left)}ですが、この行の変更前は${quote(starts)}です。変更前の写し間違いか、間の変更の行が抜けていないか確かめてください`,
      en: ({ text, row, day, left, starts }) =>
        `${quote(text)}: row ${row} (${day}) left ${quote(left)}, but this row starts from ${quote(starts)}. Was it copied wrongly, or is a row missing?`,
    }),
    left: say<{ text: string }>({
      ja: ({ text }) => `先の変更の変更後は${quote(text)}です`,
      en: ({ text }) => `The earlier change left ${quote(text)}`,
    }),
    starts: say<{ text: string }>({
      ja: ({ text }) => `後の変更の変更前は${quote(text)}です`,
      en: ({ text }) => `The later change starts from ${quote(text)}`,
    }),
  },
  good: () => [
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ（１）-2-②', before: '1千人以上1万人未満', after: '1万人以上10万人未満' },
        { date: 'R4.9.1', item: 'Ⅱ（２）-2-②', before: '10万人以上30万人未満', after: '30万人以上' },
        { date: 'R3.9.1', item: 'Ⅱ-1(1)-2-②', before: '1千人以上1万人未満', after: '1万人以上10万人未満' },
        { date: 'R4.9.1', item: 'Ⅱ-1(2)-2-②', before: '10万人以上30万人未満', after: '30万人以上' },
        { date: 'R3.9.1', item: 'Ⅱ 税ファイル -2-②', before: '1千人以上1万人未満', after: '1万人以上10万人未満' },
        { date: 'R4.9.1', item: 'Ⅱ 収納ファイル -2-②', before: '10万人以上30万人未満', after: '30万人以上' },
      ],
    },
    {
      rows: [
        { date: 'R5.4.1', item: 'Ⅰ-6-②', before: '番号法第19条第8号 別表第二', after: '番号法第19条第8号に基づく命令' },
        { date: 'R3.9.1', item: 'Ⅰ－6－②', before: '番号法第19条第7号別表第二', after: '番号法第１９条第８号別表第二' },
        { date: 'R3.9.1', item: 'Ⅰ-1-②', before: '(略) 甲を確認する', after: '(略) 乙を確認する' },
        { date: 'R5.4.1', item: 'Ⅰ-1-②', before: '(略) 丙を確認する', after: '(略) 丁を確認する' },
        { date: 'R3.9.1', item: 'Ⅱ-3-⑦', before: '福祉部介護課', after: '健康部介護課' },
        { date: 'R5.4.1', item: 'Ⅱ-3-⑦', before: '総務部情報課', after: '企画部情報課' },
        { date: 'R3.9.1', item: 'Ⅱ-5-提供先1～58-①', before: '第7号及び別表第二', after: '第8号及び別表第二' },
        { date: 'R5.4.1', item: 'Ⅱ-5-提供先1～60-①', before: '第9号及び別表第二', after: '第10号及び別表第二' },
      ],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-4-委託事項1-⑥', before: '甲電算株式会社', after: '乙電算株式会社' },
        {
          date: 'R4.9.1',
          item: 'Ⅱ-4-委託事項1',
          before: '⑥委託先名 乙電算株式会社',
          after: '⑥委託先名 丙電算株式会社',
        },
        { date: 'R5.4.1', item: 'Ⅱ-4-委託事項1-⑥', before: '丙電算株式会社', after: '丁電算株式会社' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課長' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '市民課長（兼務）', after: '窓口課長（兼務）' },
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '市民課長', after: '受付課長' },
      ],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-2-②', before: '1万人以上10万人未満', after: '1千人以上1万人未満' },
        { date: 'R5.4.1', item: 'Ⅱ-2-②', before: '[ 1,000人以上 1万人未満 ]', after: '1,000人未満' },
        { date: 'R3.9.1', item: 'Ⅱ-4-委託事項1-⑥', before: '甲電算株式会社', after: '乙電算株式会社' },
        { date: 'R5.4.1', item: 'Ⅱ-4-委託事項1-⑥', before: '㈱乙電算', after: '丙電算株式会社' },
        { date: 'R3.9.1', item: 'Ⅱ-4-⑥', before: '甲電算株式会社', after: '乙電算株式会社' },
        { date: 'R5.4.1', item: 'Ⅱ-4-⑥', before: '丙情報株式会社', after: '丁情報株式会社' },
        { date: 'R3.9.1', item: 'Ⅱ-6-②', before: '5年', after: '七年間' },
        { date: 'R5.4.1', item: 'Ⅱ-6-②', before: '7年', after: '10年' },
      ],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅲ-3-リスク2', before: '甲', after: '施錠する。記録する。台帳に記す。' },
        { date: 'R5.4.1', item: 'Ⅲ-3-リスク2', before: '施錠する。台帳に記す。', after: '乙' },
        { date: 'R3.9.1', item: 'Ⅱ-5-移転先1-①', before: '市民課', after: '窓口課' },
        { date: 'R5.4.1', item: 'Ⅱ-5-移転先1-①', before: '税務課', after: '収納課' },
        { date: 'R3.9.1', item: 'Ⅱ-5-移転先-④', before: '1千人未満', after: '10万人以上100万人未満' },
        { date: 'R5.4.1', item: 'Ⅱ-5-移転先-④', before: '1万人以上10万人未満', after: '1千人以上1万人未満' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課長' },
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '住民課', after: '受付課' },
        { date: 'R3.9.1', item: 'Ⅰ-7-①', before: '市民課', after: '窓口課、収納課' },
        { date: 'R5.4.1', item: 'Ⅰ-7-①', before: '税務課', after: '住民課' },
        { date: 'R3.9.1', item: 'Ⅴ-2-①', before: '令和2年3月1日', after: '窓口課' },
        { date: 'R5.4.1', item: 'Ⅴ-2-①', before: '令和4年3月1日', after: '令和5年3月1日' },
      ],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-6(甲ファイル)-②', before: '5年', after: '7年' },
        { date: 'R5.4.1', item: 'Ⅱ-6(甲ファイル)-②', before: '5年', after: '7年' },
        { date: 'R3.9.1', item: 'Ⅱ-6(乙ファイル)-②', before: '七年間', after: '7年' },
        { date: 'R5.4.1', item: 'Ⅱ-6(乙ファイル)-②', before: '七年間', after: '10年' },
        { date: 'R3.9.1', item: 'Ⅲ-3-リスク1', before: '甲', after: '課長が承認し、係長が記録する。' },
        { date: 'R5.4.1', item: 'Ⅲ-3-リスク1', before: '係長が記録し、課長が承認する。', after: '乙' },
        {
          date: 'R3.9.1',
          item: 'Ⅲ-5-リスク1',
          before: '月に1回、記録を点検する。',
          after: '週に1回、記録を点検する。',
        },
        {
          date: 'R5.4.1',
          item: 'Ⅲ-5-リスク1',
          before: '日に1回、記録を点検する。',
          after: '週に1回、記録を点検する。',
        },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '市民課長', after: '－' },
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '市民課長', after: '受付課長' },
        { date: 'R3.9.1', item: 'Ⅱ-2-⑥', before: '市民課', after: '窓口課が管理する。' },
        { date: 'R5.4.1', item: 'Ⅱ-2-⑥', before: '税務課', after: '住民課' },
      ],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅰ-6-②',
          before: '番号法第19条第7号 別表第二の70の項',
          after: '番号法第19条第8号 別表第二の70の項',
        },
        {
          date: 'R5.4.1',
          item: 'Ⅰ-6-②',
          before: '番号法第19条第8号 別表第二の70の項(情報提供ネットワークシステムによる情報連携)',
          after: '番号法第19条第8号',
        },
        { date: 'R3.9.1', item: 'Ⅱ-2-②', before: '旧：令和2年3月1日時点', after: '新：令和3年3月1日時点' },
        { date: 'R5.4.1', item: 'Ⅱ-2-②', before: '【変更前】令和3年3月1日時点', after: '【変更後】令和5年3月1日時点' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '(旧) 市民課長', after: '(新) 窓口課長' },
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '改正前：窓口課長', after: '改正後：受付課長' },
      ],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅰ-1-②',
          before: '紙で保管する。',
          after: '(前略)申請書を電子データで保管する。',
        },
        { date: 'R5.4.1', item: 'Ⅰ-1-②', before: '申請書を電子データで直ちに保管する。', after: '紙で保管する。' },
        { date: 'R3.9.1', item: 'Ⅰ-6-②', before: '別表第二', after: '・番号法第19条第8号<br>・番号法第9条第1項' },
        { date: 'R5.4.1', item: 'Ⅰ-6-②', before: '番号法第19条第8号', after: '番号法第19条第9号' },
        { date: 'R3.9.1', item: 'Ⅱ-4-委託事項1-⑥', before: '甲電算株式会社', after: '乙電算株式会社' },
        { date: 'R5.4.1', item: 'Ⅱ-4-委託事項1-⑥', before: '再委託しない', after: '再委託する' },
        { date: 'R3.9.1', item: 'Ⅱ-3 使用部署', before: '市民課', after: '窓口課' },
        { date: 'R5.4.1', item: 'Ⅱ-3 使用部署', before: '税務課', after: '収納課' },
        { date: 'R3.9.1', item: 'Ⅲ-3-リスク2', before: '手順書による。', after: '令和3年3月1日に改めた手順書による。' },
        { date: 'R5.4.1', item: 'Ⅲ-3-リスク2', before: 'R5.1.4から指紋で認証する。', after: '顔で認証する。' },
      ],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅲ-3-リスク2',
          before: '甲',
          after: '係長が権限を与える。毎年1回、権限の一覧を点検し、記録する。',
        },
        {
          date: 'R5.4.1',
          item: 'Ⅲ-3-リスク2',
          before: '係長が権限を与える。年1回、権限の一覧を点検し、記録する。',
          after: '乙',
        },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        {
          date: 'R6.6.28',
          item: 'Ⅰ-2-①',
          before: '甲システム、乙システム、丙システム',
          after: '甲システム、乙システム',
        },
        {
          date: 'R7.3.31',
          item: 'Ⅰ-2-①',
          before: '甲システム、乙システム、丙システム',
          after: '甲システム、乙システム、丁システム',
        },
      ],
      finds: ['2.item broken Ⅰ-2-①'],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅰ-6-②',
          before: '番号法第19条第7号 別表第二の70の項',
          after: '番号法第19条第8号 別表第二の70の項',
        },
        {
          date: 'R5.4.1',
          item: 'Ⅰ-6-②',
          before: '番号法第19条第7号 別表第二の70の項(情報提供ネットワークシステムによる情報連携)',
          after: '番号法第19条第8号',
        },
      ],
      finds: ['2.item broken Ⅰ-6-②'],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅰ-6-②',
          before: '別表第二',
          after: '・別表第二<br>・高確法第165条の2第1項第1号又は第2号',
        },
        { date: 'R5.4.1', item: 'Ⅰ-6-②', before: '・別表第二<br>・高確法第165条の2第1項', after: '別表' },
      ],
      finds: ['2.item broken Ⅰ-6-②'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-2-②', before: '平成31年3月1日時点', after: '令和3年8月1日 時点' },
        { date: 'R5.4.1', item: 'Ⅱ-2-②', before: '令和2年3月1日時点', after: '令和5年3月1日時点' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '旧：市民課長', after: '新：窓口課長' },
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '旧：住民課長', after: '新：受付課長' },
      ],
      finds: ['2.item broken Ⅱ-2-②', '4.item broken Ⅰ-7-②'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-2-③', before: '町内の者', after: '町内の課税対象者及びその被扶養者' },
        {
          date: 'R5.4.1',
          item: 'Ⅱ-2-③',
          before: '町内の課税対象者、その被扶養者及び専従者',
          after: '町内の納税義務者',
        },
      ],
      finds: ['2.item broken Ⅱ-2-③'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ（１）-2-②', before: '1千人以上1万人未満', after: '1万人以上10万人未満' },
        { date: 'R4.9.1', item: 'Ⅱ（２）-2-②', before: '1万人以上10万人未満', after: '10万人以上30万人未満' },
        { date: 'R5.4.1', item: 'Ⅱ(1)－2－②', before: '1千人以上1万人未満', after: '10万人以上30万人未満' },
      ],
      finds: ['3.item broken Ⅱ(1)－2－②'],
    },
    {
      rows: [
        { date: 'R5.4.1', item: 'Ⅰ-7-②', before: '住民課長', after: '受付課長' },
        { date: 'R3.9.1', item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課長' },
        { date: 'R3.9.1', item: 'Ⅲ-3-リスク2（具体的な方法）', before: '甲', after: '毎月1回、操作の記録を点検する。' },
        { date: 'R5.4.1', item: 'Ⅲ－３－リスク2 具体的な方法', before: '毎年1回、操作の記録を点検する。', after: '乙' },
        { date: 'R3.9.1', item: 'Ⅱ-5-提供先1～58-①', before: '第7号及び別表第二', after: '第8号及び別表第二' },
        { date: 'R5.4.1', item: 'Ⅱ-5-提供先1～58-①', before: '第7号及び別表第二', after: '第8号に基づく命令' },
      ],
      finds: ['1.item broken Ⅰ-7-②', '4.item broken Ⅲ－３－リスク2 具体的な方法', '6.item broken Ⅱ-5-提供先1～58-①'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-6-②', before: '6年以上10年未満', after: '5年' },
        { date: 'R5.4.1', item: 'Ⅱ-6-②', before: '10年以上20年未満', after: '20年以上' },
        { date: 'R3.9.1', item: 'Ⅱ-2-②', before: '10万人以上100万人未満', after: '1万人以上10万人未満' },
        { date: 'R5.4.1', item: 'Ⅱ-2-②', before: '1千人以上1万人未満', after: '1万人以上10万人未満' },
        { date: 'R3.9.1', item: 'Ⅱ-4-委託事項1-⑥', before: '株式会社甲乙計算', after: '株式会社丙丁情報' },
        { date: 'R5.4.1', item: 'Ⅱ-4-委託事項1-⑥', before: '株式会社戊己電算', after: '株式会社庚辛システム' },
        { date: 'R3.9.1', item: 'Ⅰ-4-①', before: '実施しない', after: '実施する' },
        { date: 'R5.4.1', item: 'Ⅰ-4-①', before: '[ 未定 ]', after: '実施しない' },
      ],
      finds: ['2.item broken Ⅱ-6-②', '4.item broken Ⅱ-2-②', '6.item broken Ⅱ-4-委託事項1-⑥', '8.item broken Ⅰ-4-①'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅴ-2-①', before: '令和2年3月1日', after: '令和3年3月1日' },
        { date: 'R5.4.1', item: 'Ⅴ-2-①', before: '2022/12/28', after: '令和5年3月1日' },
        { date: 'R3.9.1', item: 'Ⅱ-6-②', before: '5年', after: '7年' },
        { date: 'R5.4.1', item: 'Ⅱ-6-②', before: '6年', after: '7年' },
        { date: 'R3.9.1', item: 'Ⅰ-3', before: '市民課', after: '窓口課' },
        { date: 'R5.4.1', item: 'Ⅰ-3', before: '税務課', after: '収納課' },
        { date: 'R3.9.1', item: 'Ⅲ-5-リスク1', before: '毎月点検する。', after: '毎週点検する。' },
        { date: 'R5.4.1', item: 'Ⅲ-5-リスク1', before: '毎月点検する。', after: '随時点検する。' },
      ],
      finds: ['2.item broken Ⅴ-2-①', '4.item broken Ⅱ-6-②', '6.item broken Ⅰ-3', '8.item broken Ⅲ-5-リスク1'],
    },
    {
      rows: [
        { date: 'R3.9.1', item: 'Ⅱ-2-②', before: '平成31年3月1日現在', after: '令和3年3月1日現在' },
        { date: 'R5.4.1', item: 'Ⅱ-2-②', before: 'R4.10.1 現在', after: 'R5.3.1 現在' },
        { date: 'R3.9.1', item: 'Ⅱ-4 委託の有無', before: '委託しない', after: '委託する' },
        { date: 'R5.4.1', item: 'Ⅱ-4 委託の有無', before: '委託しない', after: '委託する 2件' },
        { date: 'R3.9.1', item: 'Ⅰ-1-②', before: '窓口で受け付ける。', after: '【変更後】電子申請で受け付ける。' },
        { date: 'R5.4.1', item: 'Ⅰ-1-②', before: '(旧)窓口で受け付ける。', after: '郵送で受け付ける。' },
      ],
      finds: ['2.item broken Ⅱ-2-②', '4.item broken Ⅱ-4 委託の有無', '6.item broken Ⅰ-1-②'],
    },
    {
      rows: [
        {
          date: 'R3.9.1',
          item: 'Ⅲ-3-リスク2',
          before: '甲',
          after: '係長が権限を与える。半年に1回、権限の一覧を点検し、記録する。',
        },
        {
          date: 'R5.4.1',
          item: 'Ⅲ-3-リスク2',
          before: '係長が権限を与える。年に1回、権限の一覧を点検し、記録する。',
          after: '乙',
        },
        { date: 'R3.9.1', item: 'Ⅲ-3-リスク4', before: '甲', after: '15年間、入退室の記録を保管する。' },
        { date: 'R5.4.1', item: 'Ⅲ-3-リスク4', before: '5年間、入退室の記録を保管する。', after: '乙' },
        { date: 'R3.9.1', item: 'Ⅲ-5-リスク1', before: '甲', after: '3月に1回、記録を点検する。' },
        { date: 'R5.4.1', item: 'Ⅲ-5-リスク1', before: '月に1回、記録を点検する。', after: '乙' },
      ],
      finds: ['2.item broken Ⅲ-3-リスク2', '4.item broken Ⅲ-3-リスク4', '6.item broken Ⅲ-5-リスク1'],
    },
  ],
  *check({ rows }, { flag, relate }) {
    for (const succession of successionsIn(rows)) {
      const { earlier, later } = succession
      const day = dayOf(earlier)
      if (!day || !isBroken(succession)) continue
      const place = part(later, 'item')
      const { removed, added } = firstDifference(statedIn(earlier.after), statedIn(later.before))
      const [left, starts] = [statedPart(earlier, 'after', removed), statedPart(later, 'before', added)]
      const data = { text: place.text, row: earlier.number, day, left: left.text, starts: starts.text }
      const related = [relate('left', left, { text: left.text }), relate('starts', starts, { text: starts.text })]
      yield flag('broken', place, data, { related })
    }
  },
})

/** Whether a later change starts from a text that the earlier one had replaced, or from a slightly other one than it left. */
function isBroken({ earlier, later, path }: Succession): boolean {
  const [left, starts] = [statedIn(earlier.after), statedIn(later.before)]
  if (![left, starts].every(isWhole) || isAnyBlock(path)) return false
  const startsOver = wordingOf(starts) === wordingOf(statedIn(earlier.before))
  const isQuoted = isPartOf(starts, left) || (isPartOf(left, starts) && !startsOver)
  if (isQuoted && !areCutOff(left, starts)) return false
  const values = compareSingleValues(left, starts)
  if (values === 'same') return false
  if (wordingOf(statedIn(later.after)) === wordingOf(left)) return values === 'other' && !startsOver
  return startsOver || values === 'other' || areValues(left, starts, path) || areTwoStates(left, starts)
}

const statedIn: (cell: Cell) => string = once(({ text }) => withoutSideLabel(text))

/** A part of what a cell states as a place. */
function statedPart(row: Row, field: 'before' | 'after', { start, end }: Span): Place {
  const label = row[field].text.length - statedIn(row[field]).length
  return part(row, field, label + start, label + end)
}

function isWhole(text: string): boolean {
  const squeezed = squeeze(text)
  return omissionsIn(squeezed).length === 0 && !isBlankMark(squeezed) && !isSummary(squeezed)
}

/** A field of a 委託事項, 提供先 or 移転先 without its number: of any. */
const isAnyBlock = (path: ItemPath): boolean => /^Ⅱ-[45]-/.test(keyOf(path)) && (path.repeat?.from ?? null) === null

/** Whether both texts hold nothing but a day or, where the item has only one, an office or its head. */
function areValues(a: string, b: string, path: ItemPath): boolean {
  if (isDay(a) && isDay(b)) return true
  const office = listsOffices(path) ? null : soleOfficeIn(a)
  return office !== null && office.post === soleOfficeIn(b)?.post
}

/** 使用部署 and 移転先 list offices, and a row may quote one of them. */
const listsOffices = (path: ItemPath): boolean => /^Ⅱ-[35](?:-|$)/.test(keyOf(path))

function soleOfficeIn(text: string): OfficeName | null {
  const [name] = readOfficeNames(text)
  return name && wordingOf(text) === wordingOf(text.slice(name.start, name.end)) ? name : null
}

function isDay(text: string): boolean {
  const date = readDate(squeeze(text))
  return date !== null && /^(?:時点|現在)?$/.test(wordingOf(text.slice(0, date.start) + text.slice(date.end)))
}
