/** The sixty invented customers of the sample manufacturer, and how each of them pays. */

/** Two spellings of one word of the sample: the Chinese workbook's and its English twin's. */
export interface Twin {
  zh: string;
  en: string;
}

/**
 * How a customer pays, in days after the due date:
 * prompt −2…6 · usual 0…20 · slow 10…55 · poor 30…150 with many part-payments · slipping later every month ·
 * dominant 0…12, mostly in bills · advance pays before it is invoiced
 */
export type Behaviour = "prompt" | "usual" | "slow" | "poor" | "slipping" | "dominant" | "advance";

export interface SampleCustomer {
  code: string;
  name: Twin;
  /** index of the parent in the list */
  parent?: number;
  industry: Twin;
  region: Twin;
  size: Twin;
  salesperson: Twin;
  regionalManager: Twin;
  tier: "A" | "B" | "C";
  termsDays: number;
  currency: "CNY" | "USD" | "EUR";
  behaviour: Behaviour;
  /** invoices a month, and the usual amount of one in thousands of the currency */
  invoicesAMonth: number;
  usualAmount: number;
  email: string;
}

type RegionKey = "east" | "south" | "north" | "west" | "abroad";

const REGIONS: Record<RegionKey, { name: Twin; manager: Twin; salespeople: Twin[] }> = {
  east: {
    name: { zh: "华东", en: "East" }, manager: { zh: "郑海涛", en: "Zheng Haitao" },
    salespeople: [{ zh: "李敏", en: "Li Min" }, { zh: "王建军", en: "Wang Jianjun" }, { zh: "赵雪", en: "Zhao Xue" }],
  },
  south: {
    name: { zh: "华南", en: "South" }, manager: { zh: "何静", en: "He Jing" },
    salespeople: [{ zh: "陈立", en: "Chen Li" }, { zh: "周婷", en: "Zhou Ting" }],
  },
  north: {
    name: { zh: "华北", en: "North" }, manager: { zh: "刘志强", en: "Liu Zhiqiang" },
    salespeople: [{ zh: "吴凯", en: "Wu Kai" }],
  },
  west: {
    name: { zh: "西部", en: "West" }, manager: { zh: "杨帆", en: "Yang Fan" },
    salespeople: [{ zh: "孙倩", en: "Sun Qian" }],
  },
  abroad: {
    name: { zh: "海外", en: "Overseas" }, manager: { zh: "许文", en: "Xu Wen" },
    salespeople: [{ zh: "林浩", en: "Lin Hao" }],
  },
};

const SIZES: Record<string, Twin> = {
  L: { zh: "大型", en: "Large" }, M: { zh: "中型", en: "Medium" }, S: { zh: "小型", en: "Small" }, W: { zh: "微型", en: "Micro" },
};

/** City, brand, trade, region, size, tier, terms, behaviour, invoices a month, usual amount (thousands). One line a customer. */
const DOMESTIC = `
合肥 Hefei|卓辉 Zhuohui|新能源汽车 New Energy Vehicles|east|L|A|90|dominant|12|0
东莞 Dongguan|锦程 Jincheng|电子 Electronics|south|M|B|60|slipping|4|310
苏州 Suzhou|恒锐 Hengrui|自动化设备 Automation|east|M|A|60|usual|4|180
宁波 Ningbo|永昌 Yongchang|机电(集团) Electromechanical Group|east|L|A|60|usual|3|240
宁波 Ningbo|永昌泵业 Yongchang Pumps|制造 Manufacturing|east|M|B|60|usual|3|95
慈溪 Cixi|永昌密封 Yongchang Seals|件 Parts|east|S|B|45|slow|3|40
无锡 Wuxi|汇川达 Huichuanda|传动 Drives|east|M|A|60|prompt|4|150
杭州 Hangzhou|启衡 Qiheng|智能装备 Intelligent Equipment|east|M|A|60|usual|3|130
上海 Shanghai|申铂 Shenbo|精密机械 Precision Machinery|east|M|A|45|prompt|4|160
上海 Shanghai|浦泽 Puze|流体技术 Fluid Technology|east|S|B|30|usual|3|55
常州 Changzhou|瑞腾 Ruiteng|轨道交通 Rail Transit|east|L|A|90|slow|3|260
南京 Nanjing|金陵泰 Jinlingtai|压缩机 Compressors|east|M|B|60|usual|3|110
嘉兴 Jiaxing|禾盛 Hesheng|轴承 Bearings|east|S|B|45|usual|3|60
台州 Taizhou|海门德 Haimende|阀门 Valves|east|S|B|45|slow|4|48
温州 Wenzhou|瓯江 Oujiang|泵阀 Pumps & Valves|east|S|C|45|poor|3|66
绍兴 Shaoxing|越工 Yuegong|纺机 Textile Machinery|east|S|B|60|slow|2|72
金华 Jinhua|婺城 Wucheng|电动工具 Power Tools|east|M|B|45|usual|4|58
湖州 Huzhou|南浔 Nanxun|电梯 Elevators|east|M|A|60|prompt|3|105
南通 Nantong|江海联 Jianghailian|船舶配套 Marine Equipment|east|L|B|90|slow|2|230
扬州 Yangzhou|运河 Yunhe|液压 Hydraulics|east|S|B|45|usual|3|52
镇江 Zhenjiang|焦山 Jiaoshan|工程机械 Construction Machinery|east|M|C|60|poor|2|120
芜湖 Wuhu|鸠兹 Jiuzi|汽车零部件 Auto Parts|east|M|A|60|usual|4|140
福州 Fuzhou|闽越 Minyue|水务设备 Water Equipment|east|S|B|60|slow|2|65
厦门 Xiamen|鹭岛 Ludao|卫浴 Sanitary Ware|east|M|B|45|usual|3|75
南昌 Nanchang|赣江源 Ganjiangyuan|制冷 Refrigeration|east|S|B|60|usual|2|70
青岛 Qingdao|琴海 Qinhai|家电 Home Appliances|east|L|A|60|prompt|5|150
济南 Jinan|泉城 Quancheng|重工 Heavy Industry|east|L|B|90|slow|2|210
烟台 Yantai|芝罘 Zhifu|冷链 Cold Chain|east|S|B|45|usual|2|62
深圳 Shenzhen|鹏芯 Pengxin|半导体设备 Semiconductor Equipment|south|M|A|45|prompt|4|190
深圳 Shenzhen|创硕 Chuangshuo|机器人 Robotics|south|M|A|60|usual|4|120
广州 Guangzhou|穗丰 Suifeng|电气 Electric|south|M|B|60|usual|3|98
佛山 Foshan|南粤 Nanyue|陶瓷机械 Ceramic Machinery|south|M|B|60|slow|3|85
佛山 Foshan|顺意 Shunyi|小家电 Small Appliances|south|S|B|45|usual|4|46
中山 Zhongshan|岐江 Qijiang|灯饰 Lighting|south|S|C|30|poor|3|38
珠海 Zhuhai|横琴湾 Hengqinwan|医疗器械 Medical Devices|south|M|A|60|prompt|2|135
惠州 Huizhou|东江 Dongjiang|电池 Batteries|south|M|A|60|usual|4|165
江门 Jiangmen|五邑 Wuyi|摩托车 Motorcycles|south|S|B|45|slow|3|50
长沙 Changsha|湘麓 Xianglu|工程装备 Construction Equipment|south|L|A|90|usual|3|220
株洲 Zhuzhou|炎陵 Yanling|机车配件 Locomotive Parts|south|M|B|60|usual|3|105
武汉 Wuhan|楚天汇 Chutianhui|激光 Lasers|south|M|A|60|prompt|3|125
襄阳 Xiangyang|汉水 Hanshui|车桥 Axles|south|M|B|60|slow|2|90
南宁 Nanning|邕州 Yongzhou|糖机 Sugar Machinery|south|S|C|60|poor|2|58
北京 Beijing|燕翔 Yanxiang|航空部件 Aviation Components|north|L|A|90|usual|3|200
天津 Tianjin|津滨 Jinbin|石化装备 Petrochemical Equipment|north|L|A|90|slow|3|215
石家庄 Shijiazhuang|冀中 Jizhong|制药机械 Pharmaceutical Machinery|north|S|B|60|usual|2|68
唐山 Tangshan|曹妃 Caofei|冶金设备 Metallurgical Equipment|north|M|C|60|poor|2|140
太原 Taiyuan|并州 Bingzhou|煤机 Mining Machinery|north|M|B|90|slow|2|155
沈阳 Shenyang|盛京 Shengjing|机床 Machine Tools|north|L|B|90|usual|3|170
大连 Dalian|渤海湾 Bohaiwan|港口机械 Port Machinery|north|M|B|60|usual|2|112
长春 Changchun|北湖 Beihu|汽车底盘 Auto Chassis|north|M|A|60|prompt|3|130
哈尔滨 Harbin|松江 Songjiang|动力 Power|north|S|C|60|poor|2|64
郑州 Zhengzhou|中原泰 Zhongyuantai|粮机 Grain Machinery|north|S|B|45|advance|2|50
洛阳 Luoyang|龙门 Longmen|拖拉机 Tractors|north|M|B|60|usual|3|92
成都 Chengdu|蓉科 Rongke|测控 Measurement & Control|west|M|A|60|prompt|3|88
重庆 Chongqing|渝江 Yujiang|变速器 Transmissions|west|M|B|60|usual|3|118
西安 Xi'an|长乐 Changle|航天配套 Aerospace Supplies|west|L|A|90|advance|3|145
昆明 Kunming|滇池 Dianchi|水电 Hydropower|west|S|B|60|advance|2|76
`;

interface ExportCustomer {
  name: string;
  industry: Twin;
  currency: "USD" | "EUR";
  behaviour: Behaviour;
  usualAmount: number;
  termsDays: number;
  tier: "A" | "B";
}

const EXPORT: ExportCustomer[] = [
  { name: "Brightwater Pumps Inc.", industry: { zh: "泵阀", en: "Pumps & Valves" }, currency: "USD", behaviour: "usual", usualAmount: 21, termsDays: 60, tier: "A" },
  { name: "Lakeshore Motion LLC", industry: { zh: "传动", en: "Drives" }, currency: "USD", behaviour: "slow", usualAmount: 15, termsDays: 45, tier: "B" },
  { name: "Rheintal Antriebe GmbH", industry: { zh: "传动", en: "Drives" }, currency: "EUR", behaviour: "prompt", usualAmount: 18, termsDays: 60, tier: "A" },
];

/** Children → parent, by position in the list. */
const PARENTS: Record<number, number> = { 4: 3, 5: 3 };

/** All sixty, in the order of their codes. */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  ...DOMESTIC.trim().split("\n").map(domesticCustomer),
  ...EXPORT.map((customer, index) => exportCustomer(customer, index + DOMESTIC.trim().split("\n").length)),
];

function domesticCustomer(line: string, index: number): SampleCustomer {
  const [city, brand, trade, region, size, tier, terms, behaviour, invoices, amount] = line.split("|") as string[];
  const where = twin(city!);
  const who = twin(brand!);
  const what = twin(trade!);
  return {
    code: String(1001 + index),
    name: { zh: `${where.zh}${who.zh}${what.zh}有限公司`, en: `${where.en} ${who.en} ${what.en} Co., Ltd.` },
    ...(PARENTS[index] === undefined ? {} : { parent: PARENTS[index] }),
    industry: { zh: what.zh.replace("(集团)", ""), en: what.en.replace(" Group", "") },
    ...regionOf(region as RegionKey, index),
    size: SIZES[size!]!,
    tier: tier as SampleCustomer["tier"],
    termsDays: Number(terms),
    currency: "CNY",
    behaviour: behaviour as Behaviour,
    invoicesAMonth: Number(invoices),
    usualAmount: Number(amount),
    email: `finance@${who.en.toLowerCase().replace(/\W/g, "")}.example`,
  };
}

function exportCustomer(customer: ExportCustomer, index: number): SampleCustomer {
  return {
    code: String(1001 + index),
    name: { zh: customer.name, en: customer.name },
    industry: customer.industry,
    ...regionOf("abroad", index),
    size: SIZES.M!,
    tier: customer.tier,
    termsDays: customer.termsDays,
    currency: customer.currency,
    behaviour: customer.behaviour,
    invoicesAMonth: 2,
    usualAmount: customer.usualAmount,
    email: `ap@${customer.name.split(" ")[0]!.toLowerCase()}.example`,
  };
}

function regionOf(key: RegionKey, index: number): Pick<SampleCustomer, "region" | "regionalManager" | "salesperson"> {
  const region = REGIONS[key];
  return { region: region.name, regionalManager: region.manager, salesperson: region.salespeople[index % region.salespeople.length]! };
}

/** `合肥 Hefei` → both spellings; everything after the first space is English. */
function twin(text: string): Twin {
  const space = text.indexOf(" ");
  return { zh: text.slice(0, space), en: text.slice(space + 1) };
}
