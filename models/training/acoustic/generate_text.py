"""Sentences of service calls and of general Chinese from the templates in text/, each distinct, with how people really start, stop and mend them.

    python generate_text.py --count 200000 --seed 1 > sentences.txt
    python generate_text.py --statistics

The grammar of a template line: (a|b) one of them, [a] or nothing, {slot} a value from text/slots.txt or from SPOKEN below.
Commas mark pauses. Lines are drawn evenly, so that a line with few forms is exhausted and one with many is sampled.
"""

import argparse
import collections
import random
import re
import sys
from pathlib import Path

TEXT = Path(__file__).parent / "text"
TEMPLATES = ["agent.txt", "rude.txt", "anger.txt", "business.txt", "short.txt", "everyday.txt", "daily.txt",
             "talk.txt", "desk.txt", "heat.txt", "bank.txt", "insure.txt", "shop.txt", "telecom.txt", "travel.txt", "home.txt",
             "public.txt", "health.txt", "learn.txt", "tech.txt", "region.txt", "story.txt", "reply.txt",
             "brief.txt", "ask.txt", "service.txt", "sales.txt"]
WRITTEN = ["news.txt", "places.txt", "knowledge.txt"]          # as people read it aloud, so seldom mended
GENERAL = WRITTEN + ["commands.txt", "chat.txt"]
PARTS = {"calls": TEMPLATES, "general": GENERAL, "all": TEMPLATES + GENERAL}
DIGITS = "零一二三四五六七八九"


# ---------- numbers as they are spoken

def below_hundred(n: int) -> str:
    if n < 10:
        return DIGITS[n]
    return ("" if n < 20 else DIGITS[n // 10]) + "十" + (DIGITS[n % 10] if n % 10 else "")


def number(n: int, r: random.Random, short: float = 0.25) -> str:
    """short: how often the last unit is left out (一百五), which people do where no further unit follows."""
    if n < 20:
        return below_hundred(n)
    out, gap = "", False
    for value, unit in ((10000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, value)
        if digit:
            out += ("零" if gap else "") + (number(digit, r, 0) if digit > 9 else DIGITS[digit]) + unit
            gap = False
        elif out:
            gap = n > 0
    if r.random() < 0.6:
        out = re.sub("二(?=[千万])", "两", out)
    if r.random() < 0.3:
        out = re.sub("^二(?=百)", "两", out)
    if r.random() < short:
        out = re.sub("(?<=[百千万][一二三四五六七八九])[十百千]$", "", out)          # 一百五, 三千二
    return out


def digits(count: int, r: random.Random, first: str = "") -> str:
    """A number read digit by digit; a speaker says 幺 or 一, not both."""
    s = first + "".join(r.choice("0123456789") for _ in range(count - len(first)))
    if r.random() < 0.15 and count > 3:
        at = r.randrange(count - 1)
        s = s[:at] + s[at] * 2 + s[at + 2:]
    spoken = "".join(DIGITS[int(c)] for c in s)
    return spoken.replace("一", "幺") if r.random() < 0.6 else spoken


def grouped(s: str, r: random.Random, sizes) -> str:
    if r.random() < 0.5:
        return s
    out, at = [], 0
    for size in sizes:
        out.append(s[at: at + size])
        at += size
    return ",".join(out + ([s[at:]] if s[at:] else []))


def phone(r):
    return grouped(digits(11, r, "1" + r.choice("35789")), r, r.choice([(3, 4, 4), (3, 4, 2, 2), (4, 4, 3), (3, 3, 3, 2)]))


def landline(r):
    return r.choice(["零", "幺零零", "四零零", "八零零", "零二", "零五七", "零七五五"]) + digits(r.choice([7, 8]), r)


def identity(r):
    year = str(r.randint(1945, 2010))
    birthday = f"{r.randint(1, 12):02d}{r.randint(1, 28):02d}"
    first = r.choice("123456") + "".join(r.choice("0123456789") for _ in range(5))
    s = digits(17, r, first + year + birthday)
    return grouped(s + r.choice([DIGITS[r.randrange(10)], "叉", "埃克斯"] if r.random() < 0.2 else [DIGITS[r.randrange(10)]]), r, (6, 4, 4))


def money(r):
    n = r.choice([r.randint(1, 99), r.randint(100, 999), r.randint(1, 20) * 50, r.randint(1, 30) * 100, r.randint(1, 20) * 1000, r.randint(1000, 20000)])
    u = r.random()
    if u < 0.5:
        return number(n, r) + r.choice(["元", "块", "块钱", "元钱", "块钱"])
    if u < 0.64:
        return number(n, r) + "点" + digits(r.choice([1, 2]), r).replace("幺", "一") + r.choice(["元", "元", "块"])
    if u < 0.76:
        return number(r.randint(1, 300), r) + "块" + DIGITS[r.randint(1, 9)] + (r.choice(["", "毛", "毛" + DIGITS[r.randint(1, 9)]]))
    if u < 0.88:
        return r.choice("十几块 几十块 一百多块 两百多 三百来块 上千块 好几百 几千块钱 一万多 五六百 七八十块 两三百块 好几千 几百块钱 "
                        "二十多块 四五千 一两万 十来万 几万块 一分钱 一毛钱 几块钱 五十块 十块 一百块 两千多 三万多 一百八 两百五 一千五 三千多块".split())
    return number(r.randint(1, 300), r) + r.choice(["万", "万元", "万块", "万左右"])


def date(r):
    u = r.random()
    if u < 0.3:
        return below_hundred(r.randint(1, 12)) + "月" + below_hundred(r.randint(1, 31)) + r.choice(["号", "号", "日"])
    if u < 0.42:
        return below_hundred(r.randint(1, 31)) + "号"
    if u < 0.9:
        return r.choice("昨天 今天 前天 大前天 上周 上周五 上周末 上周三 这周三 上个月 这个月 下个月 月初 月底 本月 明天 后天 大后天 下周 下周一 下周二 下周四 "
                        "下周末 年初 年底 去年 前年 今年 明年 半个月前 一周前 三天前 前两天 前几天 昨晚 昨天晚上 今天早上 今天上午 今天下午 今晚 明早 明天上午 明天下午 "
                        "后天上午 刚才 刚刚 五一 国庆 春节 中秋 元旦 过年 周末 上个星期 这个星期 下个星期 上星期天 这礼拜 上半年 下半年 夏天 冬天".split())
    return r.choice(["二零二三年", "二零二四年", "二零二五年", "二零二六年", "一九九八年", "二零一九年", "二零二零年", "二零二一年", "去年", "前年", "今年"]) \
        + below_hundred(r.randint(1, 12)) + "月" + r.choice([below_hundred(r.randint(1, 31)) + "号", "份", ""])


def clock(r):
    hour = r.choice(["上午", "下午", "早上", "晚上", "中午", "凌晨", "", "", ""]) + r.choice([below_hundred(r.randint(6, 12)), "两", below_hundred(r.randint(1, 9))]) + "点"
    return hour + r.choice(["", "", "", "半", "多", "左右", "钟", "一刻", "以前", "以后", below_hundred(r.randint(10, 59)) + "分", below_hundred(r.randint(10, 59)), "零五分"])


def duration(r):
    return r.choice("一 两 三 四 五 六 七 八 十 十二 十五 二十 二十四 三十 四十 四十八 七十二 半 几 好几 十几 二十多 一两 两三 三四 十来".split()) \
        + r.choice("天 天 个小时 个小时 个月 分钟 分钟 周 个星期 个工作日 年 个多小时 个礼拜 年多 个多月".split())


def address(r):
    s = value("city", r) + r.choice(["市", "", ""]) + value("dist", r) + "区"
    if r.random() < 0.7:
        s += value("road", r) + number(r.randint(1, 399), r) + "号"
    if r.random() < 0.6:
        s += value("comm", r)
    if r.random() < 0.5:
        s += number(r.randint(1, 30), r) + r.choice(["栋", "号楼", "幢", "座"]) + r.choice(["", below_hundred(r.randint(1, 6)) + "单元"]) + digits(r.choice([3, 4]), r) + r.choice(["室", "", "房"])
    return s


def plate(r):
    letters = "诶 比 西 地 伊 艾弗 吉 尺 开 艾尔 艾姆 恩 匹 丘 阿 艾斯 提 优 维 达布流 埃克斯 歪 贼".split()
    return r.choice("京沪粤浙苏川渝鄂湘鲁豫皖闽赣冀晋陕辽吉黑桂云贵琼甘宁青津蒙") + r.choice(["", "牌"]) + digits(5, r) if r.random() < 0.6 \
        else r.choice("京沪粤浙苏川渝鄂湘鲁豫皖闽赣") + r.choice(letters) + digits(5, r)


def want(r):
    return expand(r.choice([
        "(办理|开通|取消|退订|查询|修改|咨询|升级|恢复|申请)(一个|一下|)({plan}|宽带|套餐|信用卡|保单|退款|理赔|挂号|地址|预约|网银|会员|订单)",
        "(退|换|维修|退掉|更换|投诉)(这个|那台|一台|){goods}", "{appl}(维修|安装|清洗|移机|退货)", "(电费|水费|燃气费|话费|物业费)(多了|不对|多扣了{money}|没到账)",
        "(航班|车票|酒店|机票|房间)(改签|退票|取消|改到{date})", "(停电|停水|断网|漏水|噪音扰民|没有暖气)(的问题|的事情|)",
        "(修改|变更)(手机号|地址|收货人|密码|户名|预约时间)", "把(钱|押金|费用|多扣的{money})退(给您|回来)", "约{date}(上午|下午|{time})(上门|来修|体检|看房)"]), r)


def reason(r):
    return expand(r.choice([
        "(因为|由于){cause}", "您(这个|那个)(订单|包裹|业务|账户)(还没有|没有)(审核|付款|激活|完成|生效)", "(系统|商家|银行|仓库|厂家|物流)(那边|)(还在|正在)(处理|核实|升级|调货|排查)",
        "您(之前|上个月|去年)(开通|办理|订购|签)(了|过)(一个|)({plan}|合约|自动续费|会员|分期)", "(活动|优惠|合同|保修期|套餐)(已经|)(到期|结束|过期|调整)了"]), r)


def service(r):
    return r.choice("电 水 气 网 机 卡 话 宽带 手机 信用卡 暖气 号码 账号 会员 课".split())


# ---------- values of news, maps and books

def share(r):
    """A percentage; now and then a fraction or a multiple."""
    u = r.random()
    if u < 0.8:
        return "百分之" + number(r.choice([r.randint(1, 20), r.randint(1, 99), r.randint(1, 9) * 10]), r, 0).replace("两", "二") \
            + ("点" + digits(r.choice([1, 1, 2]), r).replace("幺", "一") if r.random() < 0.5 else "")
    if u < 0.92:
        return r.choice("一半 近一半 三分之一 三分之二 四分之三 五分之二 十分之一 两成 三成 近四成 六成以上 七成 八成 九成 百分之百".split())
    return f"百分之{r.choice('三五七八')}到百分之{r.choice(['十', '十二', '十五', '二十'])}"


def large(r):
    """A count as the news gives it, without unit: 三十二万, 一千四百, 四点七亿."""
    n = r.choice([r.randint(2, 99), r.randint(1, 99) * 10, r.randint(100, 9999), r.randint(1, 90) * 100])
    tail = "点" + digits(r.choice([1, 2]), r).replace("幺", "一") if n < 1000 and r.random() < 0.4 else r.choice(["", "", "多"]) if n % 10 == 0 else ""
    return number(n, r, 0) + tail + r.choice(["万", "万", "亿", "" if "点" not in tail else "万"])


def funds(r):
    return r.choice(["", "", "", "近", "约"]) + large(r) + r.choice(["元", "元", "元", "美元", "元人民币", "欧元", "港元", "日元"])


def year(r):
    return digits(4, r, r.choice(["19", "200", "201", "201", "202"])).replace("幺", "一") + "年"


def day(r):
    return r.choice([year(r), "", "", "今年", "去年"]) + below_hundred(r.randint(1, 12)) + "月" + r.choice([below_hundred(r.randint(1, 31)) + "日", below_hundred(r.randint(1, 31)) + "号", "份", "底"])


def period(r):
    return r.choice([year(r), "今年", "去年", "前年", "明年"]) + r.choice(["", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "前十个月", "年底", "年初", "全年", "以来", "春季", "暑期"])


SPOKEN = {
    "share": share, "large": large, "funds": funds, "few": lambda r: number(r.choice([r.randint(3, 20), r.randint(3, 50), r.randint(3, 300)]), r, 0),
    "plain": lambda r: number(r.choice([r.randint(3, 99), r.randint(100, 999), r.randint(10, 99) * 100]), r, 0), "year": year, "day": day, "period": period,
    "person": lambda r: value("fsur", r) + value("fgiven", r),
    "native": lambda r: re.sub("[省市]", "", value("pair", r)),
    "somebody": lambda r: value("fsur", r) + r.choice("先生 女士 某 师傅 老师 大爷 阿姨 教授 医生 经理 总 主任 队长 老板 大妈".split()),
    "score": lambda r: below_hundred(r.choice([r.randint(0, 4), r.randint(0, 4), r.randint(5, 25), r.randint(80, 99)])) + "比" + below_hundred(r.choice([r.randint(0, 3), r.randint(0, 25), r.randint(70, 99)])),
    "age": lambda r: below_hundred(r.randint(3, 95)) + r.choice(["岁", "岁", "岁", "周岁"]),
    "rank": lambda r: "第" + below_hundred(r.choice([r.randint(1, 10), r.randint(1, 50)])),
    "metre": lambda r: number(r.choice([r.randint(40, 200), r.randint(1, 60) * 50]), r, 0) + r.choice(["平米", "平方米", "平方米", "多平米"]),
    "distance": lambda r: number(r.choice([r.randint(2, 60), r.randint(1, 40) * 50]), r, 0) + r.choice(["公里", "公里", "千米", "米", "米"]),
    "weight": lambda r: number(r.choice([r.randint(2, 99), r.randint(1, 30) * 10]), r, 0) + r.choice(["公斤", "斤", "斤", "吨", "克", "千克"]),
    "degree": lambda r: r.choice(["", "", "", "零下"]) + below_hundred(r.randint(1, 38)) + r.choice(["度", "度", "摄氏度"]),
    "unitprice": lambda r: number(r.choice([r.randint(3, 99) * 1000, r.randint(50, 400) * 100]), r, 0) + r.choice(["元", "元", "块"]),
    "stocks": lambda r: number(r.randint(2000, 5800), r, 0).replace("两", "二") + r.choice(["点", "点", "点" + digits(2, r).replace("幺", "一") + "点"]),
    "name": lambda r: value("sur", r) + value("given", r),
    "hon": lambda r: value("sur", r) + r.choice("先生 女士 女士 先生 小姐 老师 总 经理 大姐 师傅 大爷 阿姨 医生 主任".split()),
    "given1": lambda r: r.choice("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚慧鑫斌波辉鹏倩颖琳玲燕萍宁健梅华红林森东云松文志建国春秋"),
    "char_hint": lambda r: r.choice("伟大 芳草 敏捷 安静 美丽 坚强 光明 军队 海洋 勇敢 鲜艳 杰出 波涛 明天 超过 平安 刚才 智慧 北京 光辉 大鹏 聪颖 树林 王林 燕子 宁静 健康 梅花 中华 红色 森林 东方 白云 松树 文化 志气 建设 国家 春天 秋天".split()),
    "money": money, "date": date, "time": clock, "dur": duration, "addr": address, "phone": phone, "landline": landline, "id": identity, "plate": plate,
    "card": lambda r: grouped(digits(r.choice([16, 19]), r, "62"), r, (4, 4, 4, 4)),
    "digits2": lambda r: digits(2, r).replace("幺", "一"), "digits3": lambda r: digits(3, r), "digits4": lambda r: digits(4, r), "digits6": lambda r: digits(6, r),
    "digits8": lambda r: digits(8, r), "digits10": lambda r: grouped(digits(r.choice([10, 12]), r), r, (4, 4)),
    "number": lambda r: number(r.choice([r.randint(2, 100), r.randint(100, 999), r.randint(1, 50) * 10, r.randint(1000, 9000)]), r),
    "num1": lambda r: number(r.choice([r.randint(1, 20), r.randint(1, 40), r.randint(1, 300)]), r),
    "small": lambda r: r.choice("一 两 三 四 五 六 七 八 九 十 几".split()),
    "hours": lambda r: r.choice("二十四小时 四十八小时 两个小时 一个小时 四个小时 半个小时 七十二小时 一到两个小时 十二小时".split()),
    "days": lambda r: r.choice("三天 七天 一周 两天 三到五天 十五天 两个工作日 三个工作日 五个工作日 七个工作日 十个工作日 一个月".split()),
    "flight": lambda r: r.choice(["", "国航", "南航", "东航", "海航", "川航", "厦航", "深航", "高", "动", "特", "快"]) + digits(r.choice([3, 4]), r),
    "country": lambda r: r.choice("日本 韩国 泰国 美国 英国 法国 德国 新加坡 马来西亚 澳大利亚 俄罗斯 越南 意大利 加拿大".split()),
    "temp": lambda r: r.choice("三十八 三十九 三十八度五 三十九点 三十七点八 四十".replace("度五", "点五").split()).replace("九点", "九"),
    "doc": lambda r: r.choice("发票 复印件 病历 照片 合同 收据 委托书".split()),
    "detail": lambda r: r.choice("您的手机号码 地址 订单号 是哪一天 是哪个小区 您的名字 这笔费用 购买的时间 是不是本人 具体的情况".split()),
    "want": want, "reason": reason, "service": service,
}
SLOTS: dict[str, list[str]] = {}
for _line in (TEXT / "slots.txt").read_text(encoding="utf-8").splitlines():
    if _line and not _line.startswith("#"):
        _name, _values = _line.split(":", 1)
        SLOTS[_name] = _values.split()


def value(name: str, r: random.Random) -> str:
    return SPOKEN[name](r) if name in SPOKEN else r.choice(SLOTS[name])


# ---------- the grammar

_parsed: dict[str, list] = {}


def parse(template: str) -> list:
    if template not in _parsed:
        tree, rest = _sequence(template, 0, template)
        if rest != len(template):
            raise ValueError(f"unmatched bracket at character {rest + 1} of: {template}")
        _parsed[template] = tree
    return _parsed[template]


def _sequence(s: str, i: int, whole: str):
    out = []
    while i < len(s) and s[i] not in "|)]":
        if s[i] in "([":
            close, forms = ")" if s[i] == "(" else "]", []
            if s[i] == "[":
                forms.append([])
            while True:
                tree, i = _sequence(s, i + 1, whole)
                forms.append(tree)
                if i >= len(s):
                    raise ValueError(f"bracket never closed in: {whole}")
                if s[i] != "|":
                    break
            if s[i] != close:
                raise ValueError(f"{s[i]} at character {i + 1} closes nothing in: {whole}")
            out.append(forms)
            i += 1
        elif s[i] == "{":
            end = s.index("}", i)
            name = s[i + 1: end]
            if name not in SPOKEN and name not in SLOTS:
                raise ValueError(f"unknown slot {name} in: {whole}")
            out.append((name,))
            i = end + 1
        else:
            out.append(s[i])
            i += 1
    return out, i


def _expand(tree, r) -> str:
    return "".join(p if isinstance(p, str) else value(p[0], r) if isinstance(p, tuple) else _expand(r.choice(p), r) for p in tree)


def expand(template: str, r: random.Random) -> str:
    """{want} and {reason} may hold slots of their own, so the text is tidied only at the very end."""
    return tidy(_expand(parse(template), r))


def tidy(s: str) -> str:
    return re.sub(",+", ",", s).strip(",")


# ---------- how people talk

FILLERS = "嗯 嗯 呃 呃 啊 那个 那个 这个 就是 就是说 哎 哦 唉 然后 反正".split()
PREFIXES = "嗯 好的 好 对 是的 哦 那 那个 然后 就是 喂 你好 您好 不是 但是 可是 所以 因为 而且 还有 其实 我跟你说 我想问一下 请问 麻烦你 是这样的 我说 哎呀 行 那行 那好吧 嗯嗯 对对".split()


def disfluent(s: str, r: random.Random) -> str:
    """Now and then a filler, a word begun twice, or a false start."""
    u = r.random()
    clauses = s.split(",")
    if u < 0.10:
        at = r.randrange(len(clauses))
        clauses[at] = r.choice(FILLERS) + r.choice(["", ",", ","]) + clauses[at]
    elif u < 0.15:
        at = r.randrange(len(clauses))
        n = r.choice([1, 2, 2])
        clauses[at] = clauses[at][:n] + r.choice(["", ",", "那个", "嗯"]) + clauses[at] if len(clauses[at]) > 3 else clauses[at]
    elif u < 0.22:
        clauses.insert(0, r.choice(PREFIXES))
    elif u < 0.25:
        clauses.append(r.choice("是吧 对吧 你知道吗 好吧 好吗 行吗 可以吗 啊 吗 呢 谢谢 是不是 对不对 知道吧 你说呢".split()))
    return ",".join(c for c in clauses if c)


def templates(files: list[str]) -> list[str]:
    out = []
    for name in files:
        path = TEXT / name
        if path.exists():
            out += [s for s in path.read_text(encoding="utf-8").splitlines() if s and not s.startswith("#")]
    return out


def sentences(count: int, seed: int, part: str = "all"):
    """Distinct sentences: plain, mended, and two in one breath; what is read aloud mostly as it is written."""
    r = random.Random(seed)
    lines, seen, stale, written = templates(PARTS[part]), set(), collections.Counter(), set(templates(WRITTEN))
    while len(seen) < count and lines:
        for line in list(lines):
            s = expand(line, r)
            if line not in written or r.random() < 0.2:
                if r.random() < 0.3:
                    s = s + "," + expand(r.choice(lines), r)
                s = disfluent(s, r)
            if s in seen:
                stale[line] += 1
                if stale[line] >= 40:               # exhausted
                    lines.remove(line)
                continue
            seen.add(s)
            yield s
            if len(seen) >= count:
                return


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--count", type=int, default=200_000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--part", choices=PARTS, default="all", help="only calls or only general Chinese, to weigh the two by their counts")
    p.add_argument("--statistics", action="store_true", help="counts, and near-duplicates (same characters but for numbers and names)")
    a = p.parse_args()
    made = sentences(a.count, a.seed, a.part)
    if not a.statistics:
        sys.stdout.writelines(s + "\n" for s in made)
        return
    made = list(made)
    skeletons = {re.sub(f"[{DIGITS}十百千万幺两点,]+", "#", s) for s in made}
    trigrams = {s[i: i + 3] for s in made for i in range(len(s) - 2)}
    print(f"{len(templates(PARTS[a.part]))} templates, {len(made)} distinct sentences, {sum(map(len, made))} characters, "
          f"{len(skeletons)} when numbers are not told apart, {len(trigrams)} different character trigrams")


if __name__ == "__main__":
    main()
