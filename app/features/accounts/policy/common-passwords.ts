/**
 * Passwords, and the words and numbers passwords are made of, that every list of leaked Chinese and English passwords
 * has near its top. Lower case, without the years, digits and signs people add: `password.ts` takes those off.
 */
const NUMBERS = `
111111 000000 222222 333333 444444 555555 666666 777777 888888 999999 11111111 00000000 88888888 66666666 99999999
123123 123321 112233 121212 123123123 123321123 321321 123456 1234567 12345678 123456789 1234567890 0123456789
01234567890 987654321 9876543210 0987654321 654321 7654321 87654321 12341234 11223344 1122334455 44332211 135792468
1357924680 1234512345 2468013579 147258 147258369 147852369 159357 159753 258369 369258147 741852963 789456123 963852741
456123789 123789456 147369258 102030 10203040 1020304050 100200300 101010 110110 112112 119119 120120 100000 100086
10086 10010 12315 12345 1234 5201314 1314520 520520 5201314520 13145201314 5211314 521521 521125 5845201314 7758521
7758258 775852100 584520 584521 1314521 13141314 201314 20131452 2013145 20132014 1314 520 521 5203344 3344520
3344521 33445 3344 51520 530530 5301314 1920 920 8813 147 886 88488848 168168 518518 198198 5188 51888 58588 88168
168888 888168 188188 18881888 16888 16816888 668899 886688 889966 778899 998877 987654 789789 456456 789456 456789
147147 258258 369369 147963 159159 357357 753951 951753 741741 852852 963963 080808 090909 070707 060606 050505
111222 222333 111222333 111222333444 222111 333666 333666999 123654 123654789 123698745 321654 321654987 142536
142857 314159 3141592 31415926 3141592653 271828 141421 007007 007 250250 748748 38383838 8384 9958 9421 7788 7788414
77885210 778899 1008611 10086100 12301230 12344321 1234554321 123454321 123456654321 12345679 123456780 1234567891
12345678910 123456789123 12345612 123456123 123456123456 123457 1236987 1236987450 19491001 20080808 20080512
`;

const KEYBOARD = `
qwerty qwert qwertyu qwertyui qwertyuiop qwer asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl zxcv zxcvb zxcvbn zxcvbnm
poiuytrewq lkjhgfdsa mnbvcxz mnbvcx qazwsx qazwsxedc qazwsxedcrfv wsxedc edcrfv qazxsw qazxswedc plokij plokijuh okmijn
okmijnuhb 1qaz2wsx 1qaz2wsx3edc 1qaz 2wsx 3edc 4rfv zaq12wsx zaq1 xsw2 zaq1xsw2 zaq1xsw2cde3 cde3 1q2w3e 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1a2b3c 1a2b3c4d a1b2c3 a1b2c3d4 a1b2c3d4e5 aa123456 a123456
a1234567 a12345678 a123456789 q123456 w123456 z123456 x123456 s123456 abc123 abc1234 abc12345 abc123456 abcd1234
abcd123456 123abc 123456abc 123qwe 123qweasd 123qweasdzxc qwe123 qweasd qweasdzxc asdzxc qweqwe asdasd zxczxc asd123
zxc123 qaz123 wsx123 qazqaz aaa111 aaa123 111aaa aaaaaa qqqqqq wwwwww zzzzzz xxxxxx ssssss dddddd aaaaaaaa asdfjkl
asdf1234 qwer1234 zxcv1234 1234qwer 1234asdf 12qwaszx qwaszx wasd wasdwasd jkluio uiojkl fghjkl dfghjk yuiop yuiophjkl
poiuyt poiuy lkjhgf mlpnko mkonji bvcxz tgbyhn rfvtgb yhnujm ujmik zaqxsw zaqwsx xswzaq aqswde swdefr
`;

const ENGLISH = `
password passw0rd passwd pass passport secret private unknown nothing letmein welcome login logon admin administrator
root user guest test testing tester default system server manager master superman batman spiderman ironman hulk thor
captain america avengers marvel starwars startrek matrix pokemon pikachu naruto sasuke onepiece doraemon snoopy mickey
minnie disney garfield hellokitty kitty tigger winnie pooh iloveyou iloveu ilove loveyou loveme lovely lover love
lovelove loveforever foreverlove forever mylove truelove babygirl babyboy baby babe honey sweet sweety sweetheart
darling angel princess prince queen king kingdom cookie candy chocolate cherry peach apple banana orange lemon
strawberry coffee pepper ginger butter cheese pizza sunshine sunny sunflower flower rose lily daisy violet jasmine
summer winter spring autumn january february march april june july august september october november december monday
tuesday wednesday thursday friday saturday sunday morning midnight rainbow thunder storm lightning freedom freeman
liberty justice peace hope faith trust trustno1 grace believe dream dreamer dreams happy happiness lucky luckystar
smile smiley laugh crazy cool coolman hello helloworld hellohello goodluck goodbye whatever money dollar rich golden
silver diamond crystal pearl jewel treasure fortune dragon tiger lion monkey rabbit snake horse eagle falcon phoenix
wolf bear panda dolphin shark turtle butterfly spider scorpion cat kitten dog puppy buster max buddy bailey shadow
hunter killer ninja samurai warrior knight wizard magic merlin hacker hack cracker ghost devil demon satan heaven hell
angels jesus christ church bible blessed god godbless amen football soccer baseball basketball hockey tennis golf
swimming runner champion winner player gamer game games gaming playstation xbox nintendo mario sonic zelda minecraft
fortnite warcraft starcraft diablo counter counterstrike csgo dota league legend legends hero heroes arsenal chelsea
liverpool barcelona realmadrid juventus manutd manchester united lakers bulls yankees cowboys eagles steelers ferrari
porsche mercedes benz bmw audi toyota honda nissan yamaha suzuki mustang corvette camaro harley jordan michael kobe
lebron messi ronaldo beckham federer computer internet network windows microsoft google facebook twitter youtube
instagram linkedin apple123 iphone samsung huawei nokia android linux ubuntu oracle mysql database backup access
accounts account office company business service support security secure safety house home family mother father mom
dad sister brother daughter son grandma friend friends bestfriend boyfriend girlfriend sexy beautiful beauty pretty
handsome gorgeous charming fashion music musica guitar piano drums rock metal metallica nirvana eminem beatles slipknot
blink182 rockstar superstar star stars moon galaxy universe planet earth ocean beach island river mountain forest
garden city london paris newyork tokyo china beijing shanghai hongkong canada brazil mexico germany france italia
england scotland ireland russia ukraine poland india pakistan asdfasdf qwertyqwerty abcabc abcdef abcdefg abcdefgh
abcdefghij abcd abc xyz zzz change changeme changeit letmein1 open opensesame sesame enter player1 number1 numberone
first second third school college university student teacher doctor nurse lawyer soldier police blue red green black
white yellow purple pink brown gray blueberry blackberry redrose bluesky snow snowman icecream fire firefly water
wind cloud sky light dark darkness night silent silence power energy turbo rocket racing speed fast furious danger
dangerous extreme ultimate infinity eternal immortal mystery destiny fantasy paradise victory victoria alexander
alexandra andrew anthony ashley amanda barbara benjamin brandon carlos charles charlie charlotte christian christine
christopher daniel daniela david dennis diana edward elizabeth emily emma eric gabriel george gloria harry hannah
heather helen henry isabella jack jackson jacob jackie james jasper jason jennifer jeremy jessica jessie john johnny
jonathan joseph joshua julian julie justin karen katherine kevin kelly kimberly laura lauren linda lisa louis lucas
maria marina martin mary matthew melissa mercedes michelle miguel monica natasha nathan nicholas nicole oliver
olivia oscar pamela patricia patrick peter philip rachel rebecca richard robert roberto ryan samantha samuel sandra
sarah scott sebastian sharon simon sophia sophie stella stephanie stephen steven susan taylor teresa thomas tiffany
tommy tony tracy tyler valentina vanessa veronica victor vincent vivian walter wendy william wilson zachary
`;

const PINYIN_WORDS = `
woaini woaiwo woaita woaiwojia woaimama woaibaba woaiziji woaizhongguo woaibeijing woaixuexi woaiqian woaini1 woaini520
aini ainia ainiyiwannian ainiyibeizi ainiwuhui ainiyongyuan woxiangni woxihuanni xihuanni xiangni xiangnile woshishui
woshini woshiwo woshizhu woshishabi woshidashen woshitiancai woshi nishishui nishizhu nishishabi nihao nihaoma nihaoya
nimama nima nimabi caonima caoni wocao wori rinima tamade tama shabi sb250 erbai wangba wangbadan gundan gunkai
qusi qunimade zhu zhutou bendan shagua laopo laogong laopodaren qinaide qinqin baobao baobei baobeier xiaobao
baobao520 beibei tiantian tianshi tiankong taiyang yueliang xingxing xingfu xingyun xingfude kuaile kuaileyisheng
kaixin kaixinjiuhao gaoxing meili meinv shuaige meimei gege jiejie didi mama baba mamababa babamama yeye nainai jiaren
yijiaren erzi nver pengyou haopengyou tongxue laoshi xuesheng gongsi shouji diannao mima wodemima mimashi mimamima
wangjimima bunengshuo bugaosuni buzhidao zhidao meiyou suibian wusuowei henhao feichanghao zhongguo zhonghua
zhongguoren beijinghuanyingni shanghaitan guangzhou shenzhen hangzhou nanjing wuhan chengdu chongqing tianjin xian
shandong shanxi jincheng taiyuan henan hebei hunan hubei sichuan guangdong fujian zhejiang jiangsu anhui jiangxi
yunnan guizhou guangxi hainan xinjiang xizang neimenggu heilongjiang jilin liaoning dalian qingdao jinan zhengzhou
facai gongxifacai gongxi dafa wanshiruyi ruyi jixiang pingan yiluPingan pinganfu shunli yifanfengshun caiyuan
caiyuanguangjin zhaocai zhaocaijinbao youqian meiqian qian qianqian renminbi fugui fuguihua changming jiankang
wanshida shengri shengrikuaile xinnian xinniankuaile guonian chunjie zhongqiu yongyuan yongheng yishengyishi
yishengyiqi yishengsuoai yiwannian zhiai zhenai zhenaiyisheng aiqing aiqinggushi chulian lianai jiehun
baitoudaolao zhizi zhizishou xiaozhu xiaomao xiaogou xiaoxiao xiaobai xiaohei xiaohong xiaoming xiaoxin xiaoyu
xiaofei xiaolong xiaohu xiaotian xiaojie xiaoqiang xiaoyan xiaoxue longlong feifei fangfang lele yangyang yuanyuan
tingting yingying jingjing xuexue xixi haha hahaha hahahaha hehe hehehe heihei wuwu wawa tutu niuniu diudiu doudou
maomao miaomiao mimi pipi titi dandan taotao weiwei lanlan linlin lili lala nana nini qiqi shanshan xiaoqi youyou
chongwu dashen gaoshou wudi wudishi tianxia tianxiadiyi tianxiawudi diyi yihao laoda laoer dage dajie daxia daxiake
yingxiong yingxionglianmeng wangzhe wangzherongyao chuanqi moshou moshoushijie menghuan menghuanxiyou zhengtu
yongshi longzhu haizeiwang huoying huoyingrenzhe kenan aoteman sunwukong zhubajie tangseng xiyouji sanguo shuihu
honglou caocao liubei guanyu zhangfei zhaoyun zhugeliang lvbu diaochan jiabaoyu lindaiyu zhoujielun zhouxingchi
liudehua linjunjie wangfei chenyixun caiyilin zhangxueyou qq123456 qq123123 qq5201314 weixin wechat taobao alibaba
alipay zhifubao baidu tencent tengxun sina weibo douyin kuaishou jingdong huawei123 xiaomi xiaomi123 wangyi netease
guanliyuan yonghu ceshi denglu zhuce anquan anquanmima xitong
`;

const PINYIN_NAMES = `
zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei wangxiuying zhangli lixiuying wangli zhangjing
zhangxiuying liqiang wangmin limin wanglei liuyang wangyan wangyong lijun zhangyong lijie zhangjie zhanglei wangqiang
lijuan wangjun zhangyan zhangtao wangtao liyan wangchao liming liyong wangjuan liujie liumin lixia lili zhangjun
wangjie zhangqiang wangxiulan wanggang wangping liufang liuyan liujun liping wanghui chenjing liuyong liling chenjun
ligang wanglin wangbin wangyu wangxin wangfei wangpeng wangbo wanghao wangkai wanghong wanghua wangjian wangliang
wangning wangqi wangrui wangshuai wangting wangxu wangyang wangying wangyi wangyue wangzhen wangmeng wangnan lihui
lihua lihong lihao lijian lijia likai lilei limei lina123 lining lipeng liqi lirui lishuai litao liting lixin lixiang
lixue liyang liying liyu liyuan liyue lizhen lizhi libin libo lichao lidan lifei zhangbin zhangbo zhangchao zhangdan
zhangfan zhangfang zhanghao zhanghong zhanghua zhanghui zhangjian zhangkai zhangliang zhanglin zhangling zhangmeng
zhangming zhangnan zhangning zhangpeng zhangping zhangqi zhangrui zhangshuai zhangting zhangxin zhangxu zhangxue
zhangyang zhangying zhangyu zhangyuan zhangyue zhangzhen liuqiang liutao lichenglong liubin liubo liuchang liuchao
liudan liufei liugang liuhao liuhong liuhui liujia liujian liujing liukai liulei liuli liuling liumei liuming
liunan liupeng liuping liuqian liurui liushuai liuting liuxin liuxu liuying liuyu liuyuan chenwei chenyan chenyang
chenchen chenchao chenfei chengang chenhao chenhui chenjie chenlei chenli chenlin chenming chenpeng chenqiang chentao
chenxi chenxin chenyu yangyang1 yangfan yanghui yangjie yangjing yangjun yanglei yangli yangliu yangming yangtao
yangwei yangxue yangyan yangyong zhaojing zhaojun zhaolei zhaoli zhaopeng zhaowei zhaoyan zhaoyang huangwei huangyan
huangjing huangli huanghai zhouwei zhoujie zhoujun zhouyan wuwei wujing wujun wulei wuyan xuwei xujing xulei xuyan
sunwei sunjing sunlei sunyan sunyang mawei majing mali mayun machao zhuwei huwei hujing guowei guojing linwei linlin1
hewei hejing gaowei gaofei gaoyuan liangwei zhengwei luowei songwei xiewei tangwei hanwei fengwei dengwei caowei
`;

/** Lower-case entries, at least three characters each. */
export const commonPasswords: ReadonlySet<string> = new Set(
  [NUMBERS, KEYBOARD, ENGLISH, PINYIN_WORDS, PINYIN_NAMES]
    .flatMap((group) => group.toLowerCase().split(/\s+/))
    .filter((entry) => entry.length >= 3),
);
