package io.tingjian.screen;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be told by how it is said: amounts, dates, names. Numbers may be written as they are
 * spoken or in figures.
 */
enum WrittenEntity {
  MONEY(
      Say.NUMBER + "(块钱|块|元钱|元|圆|毛钱|分钱|美元|美金|欧元|英镑|日元|港币|港元|人民币)",
      "(^|[^零〇一二两三四五六七八九十百千万亿0-9])一块(儿|去|来|吃|走|玩|说|办|给|寄|退|处理|解决)"),
  DATE(
      "("
          + Say.DIGIT
          + "{2,4}年)?"
          + Say.SMALL
          + "月("
          + Say.SMALL
          + "[号日])?|"
          + Say.SMALL
          + "[号日]|[今明后昨前]天|大[后前]天|[上下这本]?个?(周|星期|礼拜)[一二三四五六日天]|[上下这本]个?(月|周|星期|礼拜)|[今明去后前]年|(月|年)[初底末]",
      "(工|单|编|卡|房|楼|站|台|专线|客服|坐席|话务员)"
          + Say.SMALL
          + "号|"
          + Say.SMALL
          + "号(客服|坐席|座席|话务|接线|专员|为您|楼|窗|柜|门|房|厅|线|车厢)"),
  TIME(
      "(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|半夜|夜里)"
          + Say.SMALL
          + "点(半|钟|整|"
          + Say.SMALL
          + "分?)?|[二两三四五六七八九十0-9]"
          + Say.DIGIT
          + "{0,2}点(半|钟|整|"
          + Say.SMALL
          + "分?)?|一点(半|钟|整|"
          + Say.SMALL
          + "分)|[0-9]{1,2}:[0-9]{2}",
      Say.SMALL + "点(意见|建议|原因|问题|要求|想法|心意|" + Say.DIGIT + "+[%折倍])"),
  DURATION(
      "(" + Say.NUMBER + "|半|几)个?(半)?(小时|钟头|分钟|秒钟|工作日|自然日|天|星期|礼拜|周|月|季度|年)",
      Say.DIGIT
          + "+年"
          + Say.SMALL
          + "月|"
          + Say.SMALL
          + "月"
          + Say.SMALL
          + "[号日]|[今明后昨前]天|"
          + Say.SMALL
          + "月([份初底末])?$"),
  PERCENT("百分之" + Say.NUMBER + "|" + Say.NUMBER + "个?(百分点|%|％)", ""),
  NUMBER(Say.DIGIT + "{2,}", ""),
  ORDER_NUMBER(
      "(订单|工单|运单|快递单|单|流水|受理|编|案件|保单|合同|票|凭证|参考|预约|申请|取件)(号码|号|码)[^零〇一二两三四五六七八九幺洞0-9a-zA-Z]{0,6}[零〇一二两三四五六七八九幺洞0-9a-zA-Z]{4,}",
      ""),
  PLATE("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[a-zA-Z] ?[零〇一二三四五六七八九幺0-9a-zA-Z ]{5,9}", ""),
  PERSON(
      "(欧阳|司马|上官|诸葛|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方俞任袁柳唐费薛雷贺倪汤罗毕郝安常于傅康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项董梁杜阮蓝季贾江郭梅林钟徐邱骆高夏蔡田胡凌万卢莫房丁邓洪石崔龚程邢陆翁段侯宁刘叶白赖乔谭温庄阎连习艾向易廖文曾关游肖])(先生|女士|小姐|太太|老师|师傅|医生|经理|主任|主管|总)",
      "");

  /** How numbers are said. */
  private static final class Say {
    static final String DIGIT = "[零〇一二两三四五六七八九十百千万亿幺0-9]";
    static final String NUMBER = DIGIT + "+(点" + DIGIT + "+|\\.[0-9]+)?";
    static final String SMALL = "[一二两三四五六七八九十0-9]{1,3}";

    private Say() {}
  }

  private final Pattern pattern;
  private final Optional<Pattern> butNot;

  WrittenEntity(String pattern, String butNot) {
    this.pattern = Pattern.compile(pattern);
    this.butNot = butNot.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(butNot));
  }

  Condition by(Speaker by) {
    return new Regex(by, pattern, butNot);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
  }
}
