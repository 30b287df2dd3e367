package io.tingjian.written;

import java.util.regex.Pattern;

/** The patterns of spoken numbers, and what looks like one and is none. */
final class Wordings {
  static final String N = "(" + Cardinal.SAID + "+)";
  static final String D = "[零〇一二三四五六七八九]";
  static final String HOUR_OF_DAY = "(二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])";
  static final String MINUTE_OF_HOUR = "(零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)";
  static final String MONTH_OF_YEAR = "(十[一二]?|[一二三四五六七八九])";
  static final String DAY_OF_MONTH = "(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
  static final String MANY = "[多来余]";

  /** Two neighbouring digits mean "some": 两三天, 七八个. */
  private static final String SOME = "(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)";

  /** What is counted one by one; amounts of these are left in characters up to ten. */
  static final String COUNTED = "[个位次件张条份家台部套间人户笔单项名只辆箱包袋瓶页行句遍回趟步款组批种样本片块盒把双封根杯道门口面栋幢天周年岁点分秒号楼层]";

  /** Not read on from the middle: these stay as they are spoken. */
  static final Pattern STAYS =
      Pattern.compile(
          "(?:周|星期|礼拜)[一二三四五六日天]"
              + "|第[一二三四五六七八九](?![十百千])"
              + "|双(?:十一|十二|一一)|[五六十]一(?=长假|黄金周|国庆|假期|放假|期间|劳动|儿童|节|小长假)"
              + "|七七八八|一五一十|不管三七二十一|三七二十一|八九不离十|七老八十|十全十美|一[百千万]遍|十有八九|九九八十一|三三五五|五五开|一一|一二一|一二三木头人"
              + "|千[万]|十分(?!钟|之)|十足|二百五(?!十|块|元)"
              + "|[几数好][十百千万亿]+|"
              + Cardinal.SAID
              + "+几"
              + "[百千万亿]*"
              + "|"
              + SOME
              + "(?=[十百千万亿]|"
              + COUNTED
              + "|块|毛|元|小时|[分秒]钟)"
              + "[十百千万亿]*"
              + "|"
              + Cardinal.SAID
              + "*[十百千万]"
              + SOME
              + "(?="
              + COUNTED
              + "|块|元|岁)"
              + "|(?<=[过这那前后头])[一两][天年周](?!零)"
              + "|(?<=[哪这那某每同另任])[一两](?![十百千万亿])"
              + "|[一两](?=[天年周岁])|一(?=[个下起样直般些定共同旦边方切再律])");

  static final Pattern NUMERALS = Pattern.compile(Cardinal.SAID + "+");

  /** After these an hour is an hour. */
  static final String DAY_PART =
      "(?<=凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|半夜|夜里|今晚|明早|今早|当晚|明天|今天|后天|昨天|周[一二三四五六日天])";

  static final String UNIT_OF_DECIMAL = "[万亿倍个折块元公里米度兆升吨斤克千%]|G|小时";

  /** Before these, 一点 means "a little". */
  static final String NOT_A_LITTLE = "(?<![有早晚快慢多少大小差好宜贵再就近高低远久长轻重一])";

  /** Written in figures from one on. */
  static final String UNIT =
      "分钟|秒钟|个?小时|个?钟头|公里|千米|厘米|毫米|平方米|平米|公斤|千克|毫升|百分点|个百分点|兆|单元|号楼|号线|号|室|折"
          + "|美元|美金|欧元|英镑|日元|港币|港元|人民币";

  /** Written in figures from two on. */
  static final String SOFT_UNIT = "米|克|斤|吨|升|度|楼|层|栋|幢|倍|秒|平|岁|个月|个?工作日|个星期|个礼拜|天|年|周|个季度|期";

  private Wordings() {}
}
