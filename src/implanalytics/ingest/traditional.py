"""Headings of Taiwan and Hong Kong, brought to the spelling under which columns are known."""


def simplified(text: str) -> str:
    """Give a heading in simplified characters, with the mainland's word for a project.

    Parameters
    ----------
    text
        A heading.

    Returns
    -------
    str
        Characters that are no words of headings stay as they are.

    Examples
    --------
    >>> simplified("專案名稱"), simplified("實際開始時間"), simplified("Hours")
    ('项目名称', '实际开始时间', 'Hours')
    """
    if text.isascii():
        return text
    return text.translate(_CHARACTERS).replace("专案", "项目")


_TRADITIONAL = (
    "專項務時間說業員開關際結實計劃畫負責狀態進級優類別編號標題數總費預測試執審訓練課講師學評"
    "價滿險響機應對緩發現變請議決單備註記錄錯誤嚴門組團隊聯絡電話郵區產環階節點裡後續歷資來問"
    "簽訖認確驗報據終補佈週歲個們為與於從過還這動該調會協處辦條約購採買賣貨幣額帳賬稅簡稱職導"
    "長經領億萬餘頁層維護運轉輸輛軟體網統圍範選擇讀寫創設訂規檢觀論證識語譯參雙當無盡殘達遲遠"
    "離難順須顧顯風館驟齊復複夠臺鐘釋鍵鏈鎖錢鈕針"
)
_SIMPLIFIED = (
    "专项务时间说业员开关际结实计划画负责状态进级优类别编号标题数总费预测试执审训练课讲师学评"
    "价满险响机应对缓发现变请议决单备注记录错误严门组团队联络电话邮区产环阶节点里后续历资来问"
    "签讫认确验报据终补布周岁个们为与于从过还这动该调会协处办条约购采买卖货币额账账税简称职导"
    "长经领亿万余页层维护运转输辆软体网统围范选择读写创设订规检观论证识语译参双当无尽残达迟远"
    "离难顺须顾显风馆骤齐复复够台钟释键链锁钱钮针"
)
_CHARACTERS = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
