/** Where employers and positions are; seats in WGS-84, streets made up. */
export interface Place {
  /** GB/T 2260. */
  readonly region: string;
  /** As an address begins. */
  readonly name: string;
  readonly nameEn: string;
  readonly lat: number;
  readonly lng: number;
}

const TABLE = `
140502|晋城市城区|Chengqu, Jincheng|35.50|112.85
140525|晋城市泽州县|Zezhou, Jincheng|35.62|112.90
140581|晋城市高平市|Gaoping, Jincheng|35.80|112.92
140522|晋城市阳城县|Yangcheng, Jincheng|35.49|112.41
140524|晋城市陵川县|Lingchuan, Jincheng|35.78|113.28
140521|晋城市沁水县|Qinshui, Jincheng|35.69|112.19
140105|太原市小店区|Xiaodian, Taiyuan|37.74|112.56
140107|太原市杏花岭区|Xinghualing, Taiyuan|37.89|112.56
140403|长治市潞州区|Luzhou, Changzhi|36.20|113.12
140802|运城市盐湖区|Yanhu, Yuncheng|35.02|110.99
410105|郑州市金水区|Jinshui, Zhengzhou|34.80|113.66
410802|焦作市解放区|Jiefang, Jiaozuo|35.24|113.23
110105|北京市朝阳区|Chaoyang, Beijing|39.92|116.44
110108|北京市海淀区|Haidian, Beijing|39.96|116.30
310115|上海市浦东新区|Pudong, Shanghai|31.22|121.54
330106|杭州市西湖区|Xihu, Hangzhou|30.26|120.13
440305|深圳市南山区|Nanshan, Shenzhen|22.53|113.93
440106|广州市天河区|Tianhe, Guangzhou|23.12|113.36
510104|成都市锦江区|Jinjiang, Chengdu|30.66|104.08
420106|武汉市武昌区|Wuchang, Wuhan|30.55|114.32
610113|西安市雁塔区|Yanta, Xi'an|34.22|108.95
320102|南京市玄武区|Xuanwu, Nanjing|32.05|118.80
500103|重庆市渝中区|Yuzhong, Chongqing|29.55|106.57
370102|济南市历下区|Lixia, Jinan|36.67|117.08
`;

export const places: readonly Place[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [region = "", name = "", nameEn = "", lat, lng] = line.split("|");
    return { region, name, nameEn, lat: Number(lat), lng: Number(lng) };
  });

/** The six districts and counties of the home city. */
export const homePlaces = places.slice(0, 6);

/** Six of ten in the home district, three in its counties, one elsewhere. */
export const placeWeights = places.map(
  (place, at) => [place, at === 0 ? 60 : at < 6 ? 6 : 10 / (places.length - 6)] as const,
);

export const streets =
  "云桥街,书院西路,望川路,槐树巷,新市东街,太行样板路,北环同心街,晨光路,桐花巷,上河街,丹枫路,柿园路,凤鸣里,西关样例街,织女桥路,白水塬街,古堡路,兰花样例路,城南大道,滨河步道".split(
    ",",
  );

export const buildings =
  "创业园A座三层,临街一层门面,工业园二号厂房,商务楼五层（有电梯）,文化宫东侧,老供销社院内,物流园七号库,便民服务中心一楼,小区底商,科技孵化器二层,,,,".split(
    ",",
  );
