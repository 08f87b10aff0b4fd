/** Named days that fall on the same day each year, and names of times that do not. Of North Korea, only certain ones. */

/** As the phrase of a plain date, in the language of the name; a longer name comes before one it begins with. */
export const FIXED_DAYS_EN: readonly (readonly [name: string, date: string])[] = [
  ["new year's eve", '31 december'],
  ["new year's day", '1 january'],
  ['christmas eve', '24 december'],
  ['christmas day', '25 december'],
  ['christmas', '25 december'],
  ['day of the shining star', '16 february'],
  ['day of the sun', '15 april'],
  ['party foundation day', '10 october'],
];
export const FIXED_DAYS_KO: readonly (readonly [name: string, date: string])[] = [
  ['조선로동당창건일', '10월10일'],
  ['노동당창건일', '10월10일'],
  ['로동당창건일', '10월10일'],
  ['당창건기념일', '10월10일'],
  ['당창건일', '10월10일'],
  ['광명성절', '2월16일'],
  ['태양절', '4월15일'],
  ['구구절', '9월9일'],
  ['9·9절', '9월9일'],
  ['9.9절', '9월9일'],
  ['광복절', '8월15일'],
  ['전승절', '7월27일'],
  ['성탄절', '12월25일'],
];

/** Seasons and feasts whose days move with the year, the place or the moon. Korean without spaces. */
export const MOVING_TIMES: readonly string[] = [
  'rainy season, rainy-season, dry season, lean season, monsoon, harvest, planting, sowing, kimchi, kimjang',
  'lunar, chuseok, seollal, dano, easter, ramadan',
  '장마, 우기, 건기, 모내기, 농번기, 농한기, 추수, 가을걷이, 김장, 보릿고개, 춘궁기, 삼복, 복날',
  '음력, 추석, 한가위, 설날, 설명절, 구정, 단오, 한식, 대보름, 동짓달, 섣달, 정월',
].flatMap((names) => names.split(', '));

/** Words that say no time that can be counted. Korean without spaces. */
export const UNMEASURED_TIMES: readonly string[] = [
  'recently, lately, the other day, a while ago, some time ago, long ago, soon, nowadays, these days',
  '얼마전, 최근에, 요즘, 요새, 오래전, 옛날, 예전, 조만간, 한참전',
].flatMap((names) => names.split(', '));
