/**
 * A figure of the front page: which rows of which bench it is made of, and what it is called. Of several rows the worst
 * one stands for all, the largest unless it is said that less is worse.
 *
 * @typedef {object} Figure
 * @property {string} bench
 * @property {RegExp} of
 * @property {'least' | 'most'} [worst]
 * @property {(result: { readonly sizes?: readonly number[] }) => boolean} [when] whether the run was what the words say
 * @property {{ readonly en: string, readonly zh: string }} [aim] in words, where the row's own is no number
 * @property {string} en
 * @property {string} zh
 */

/** A quick look at smaller sizes does not go onto the front page. */
const inAMillion = (/** @type {{ readonly sizes?: readonly number[] }} */ { sizes }) => sizes?.[1] === 1_000_000;

/** What a reader wants to know first; everything else stands in the table that `npm run bench` prints. @type {readonly Figure[]} */
export const chosen = [
  {
    ...{ bench: 'start', of: /^first start, demo loaded$/ },
    ...{ en: 'first start, with the demo told', zh: '首次启动，含演示案件' },
  },
  { ...{ bench: 'start', of: /^second start$/ }, ...{ en: 'second start', zh: '再次启动' } },
  {
    ...{ bench: 'start', of: /^memory after the second start$/ },
    ...{ en: 'memory of the whole house, one process', zh: '整套系统单进程占用内存' },
  },
  {
    ...{ bench: 'graph', of: /^list: gateway \/ stock, throughput$/, worst: 'least' },
    ...{
      en: 'worklist of 50 rows from four services, throughput against stock `@apollo/gateway` with the same services',
      zh: '50 行工作台列表（数据来自四个服务）吞吐量，与原版 `@apollo/gateway` 连同样的服务相比',
    },
  },
  {
    ...{ bench: 'graph', of: /^list, services answer from memory: gateway \/ stock, throughput$/, worst: 'least' },
    ...{
      en: 'the same before services that answer from memory: the gateway’s own work',
      zh: '同上，各服务直接从内存作答，只比网关自身',
    },
  },
  {
    ...{ bench: 'graph', of: /^list: standalone \/ stock, throughput$/, worst: 'least' },
    ...{ en: 'the same list with everything in one process', zh: '同一列表，全部在一个进程内' },
  },
  {
    ...{ bench: 'graph', of: /^list of \d+: statements$/, aim: { en: 'as for 1 row', zh: '与 1 行相同' } },
    ...{
      en: 'database statements for a page, at most, whatever its length',
      zh: '一页列表最多发出的数据库语句，与行数无关',
    },
  },
  {
    ...{ bench: 'data', of: /: page, /, when: inAMillion },
    ...{
      en: 'slowest page of a worklist in 1,000,000 complaints, against 10,000',
      zh: '一百万件投诉时最慢的一页列表，与一万件相比',
    },
  },
  {
    ...{ bench: 'data', of: /: search, /, when: inAMillion },
    ...{
      en: 'slowest search in 1,000,000 complaints, against 10,000',
      zh: '一百万件投诉时最慢的一次查找，与一万件相比',
    },
  },
  {
    ...{ bench: 'write', of: /one writer: a write$/ },
    ...{
      en: 'one act, sealed, journalled and announced, the slower of the two databases',
      zh: '一次办理：加密、记账、通知全部完成，两种数据库中较慢者',
    },
  },
  {
    ...{ bench: 'live', of: /^gateway \/ floor$/ },
    ...{
      en: 'live delivery to 1,000 sockets, CPU against a bare `ws` broadcast',
      zh: '向 1,000 个连接实时推送的 CPU，与裸 `ws` 广播相比',
    },
  },
  {
    ...{ bench: 'live', of: /^memory of a socket, gateway$/ },
    ...{ en: 'memory of one open desk', zh: '每个在线工作台占用内存' },
  },
  {
    ...{ bench: 'sealing', of: /^list: opening them \/ request$/ },
    ...{
      en: 'opening what is sealed in that list, with nothing remembered, of its time in one process',
      zh: '打开该列表全部密文（缓存为空时）占单进程请求时间',
    },
  },
  {
    ...{ bench: 'sealing', of: /^mutation: sealing them \/ request$/ },
    ...{ en: 'sealing what one act writes, of its time', zh: '一次办理写入内容的加密占请求时间' },
  },
  {
    ...{ bench: 'sealing', of: /^list: signing and verifying them, as processes \/ request$/ },
    ...{
      en: 'signing and verifying every call of that list between processes, of the same time',
      zh: '分布式时该列表各次服务调用的签名与验签，占同一时间',
    },
  },
];
